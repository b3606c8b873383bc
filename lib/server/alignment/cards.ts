import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadCard } from '@/lib/contracts/alignment'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import type { Scope } from '../scope'
import { readPastFacts } from '../scoring/past-facts'

type Row = LeadFacts & { n: number; leadId: string; handoffId: string; mqlAt: Date }
type Action = { n: number; type: string; times: number; daysBefore: number }

const MOST_ACTIONS = 8

/** The leads of a round as they were at their handoff: without names, dates or anything that came after. */
export async function readCards(
  tx: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  roundId: string,
): Promise<LeadCard[]> {
  const rows = await tx.sql<Row[]>`
    select a.n, a.lead_id as "leadId", a.handoff_id as "handoffId", h.mql_at as "mqlAt", l.company,
      l.job_title as "jobTitle", l.industry, l.country, l.employees, l.employee_band as "employeeBand",
      l.annual_revenue_minor as "annualRevenueMinor", l.source, l.segment, l.attributes
    from app.alignment_lead a
    join app.lead l on l.workspace_id = ${workspaceId} and l.id = a.lead_id
    join app.handoff h on h.workspace_id = ${workspaceId} and h.id = a.handoff_id
    where a.workspace_id = ${workspaceId} and a.round_id = ${roundId} order by a.n`
  const past = await readPastFacts(
    tx,
    workspaceId,
    rows.map(row => row.leadId),
  )
  const actions = Map.groupBy(await readActions(tx, workspaceId, roundId), row => row.n)
  return rows.map(row => {
    const facts = past.get(row.leadId)?.find(each => each.until > row.mqlAt)?.facts ?? row
    return {
      ...{ n: row.n, industry: facts.industry, country: facts.country, employees: facts.employees },
      ...{ job_title: facts.jobTitle, employee_band: facts.employeeBand, segment: facts.segment },
      source: facts.source,
      actions: (actions.get(row.n) ?? [])
        .slice(0, MOST_ACTIONS)
        .map(({ type, times, daysBefore }) => ({ type, n: times, days_before: daysBefore })),
    }
  })
}

async function readActions({ sql }: Tx, workspaceId: string, roundId: string): Promise<Action[]> {
  const rows = await sql<Action[]>`
    select a.n, e.type, count(*)::int as times,
      floor(extract(epoch from min(h.mql_at - e.occurred_at)) / 86400)::int as "daysBefore"
    from app.alignment_lead a
    join app.handoff h on h.workspace_id = ${workspaceId} and h.id = a.handoff_id
    join app.engagement_event e on e.workspace_id = ${workspaceId} and e.lead_id = a.lead_id
      and e.occurred_at <= h.mql_at
    where a.workspace_id = ${workspaceId} and a.round_id = ${roundId}
    group by 1, 2 order by 1, 3 desc, 2`
  return [...rows]
}
