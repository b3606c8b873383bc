import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import type { DatedFacts } from '@/lib/domain/scoring/candidate'

const START = new Date(0)

type Before = {
  company: string | null
  job_title: string | null
  industry: string | null
  country: string | null
  employees: number | null
  employee_band: string | null
  annual_revenue_minor: number | null
  source: string | null
  segment: string | null
  attributes: LeadFacts['attributes'] | null
}
type Row = { leadId: string; until: Date; before: Before }

/** What was known of leads before the imports that changed them, in order of time; undone imports changed nothing. */
export async function readPastFacts(
  { sql }: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Map<string, { until: Date; facts: LeadFacts }[]>> {
  const rows = await sql<Row[]>`
    select c.entity_id as "leadId", coalesce(b.finished_at, now()) as until, c.before -> 'lead' as before
    from app.import_change c
    join app.import_batch b on b.workspace_id = ${workspaceId} and b.id = c.batch_id and b.status <> 'undone'
    where c.workspace_id = ${workspaceId} and c.entity = 'lead' and c.entity_id = any(${[...leadIds]}::uuid[])
      and c.before -> 'lead' ->> 'voided_at' is null
    order by until, c.batch_id`
  const past = rows.map(({ leadId, until, before }) => ({ leadId, until, facts: factsOf(before) }))
  return Map.groupBy(past, row => row.leadId)
}

function factsOf(before: Before): LeadFacts {
  const { company, industry, country, employees, source, segment } = before
  return {
    ...{ company, industry, country, employees, source, segment },
    jobTitle: before.job_title,
    employeeBand: before.employee_band,
    annualRevenueMinor: before.annual_revenue_minor,
    attributes: before.attributes ?? {},
  }
}

/** What was known before each change, then what is known now. */
export function datedFacts(past: readonly { until: Date; facts: LeadFacts }[], now: LeadFacts): DatedFacts[] {
  const all = [...past.map(each => each.facts), now]
  return all.map((facts, i) => ({ from: past[i - 1]?.until ?? START, facts }))
}
