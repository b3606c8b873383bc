import 'server-only'
import type { Tx } from '@/db/client'
import type { Touched, Vocabulary } from '@/lib/contracts/agreement-vocabulary'
import { parseCriteria } from '@/lib/contracts/criteria'
import { documentOf } from '@/lib/contracts/criteria-from'
import type { FitRule } from '@/lib/domain/criteria/criteria'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { type FactValue, holdsFor, isKnown } from '@/lib/domain/criteria/holds-for'
import type { Scope } from '../scope'

/** Enough to judge a rule by, and few enough to count while somebody waits. */
const NEWEST = 20_000
const SAMPLED = 2_000
const VALUES = 60

const newest = ({ sql }: Tx, { workspaceId }: Scope, limit: number) => sql`
  select * from app.lead where workspace_id = ${workspaceId} and voided_at is null and merged_into_id is null
    and erased_at is null order by created_at desc nulls last, id desc limit ${limit}`

/** Fields, values, kinds of events and their properties that the data really has, with counts. */
export async function getVocabulary(tx: Tx, scope: Scope): Promise<Vocabulary> {
  const { sql } = tx
  const { workspaceId } = scope
  const values = await sql<{ field: string; value: string; leads: number; known: number }[]>`
    with l as (${newest(tx, scope, NEWEST)}),
    told as (
      select f.field, f.value from l cross join lateral (values
        ('company', l.company), ('job_title', l.job_title), ('industry', l.industry), ('country', l.country),
        ('employees', l.employees::text), ('employee_band', l.employee_band),
        ('annual_revenue', (l.annual_revenue_minor / 100)::text), ('source', l.source), ('segment', l.segment)
      ) f(field, value) where f.value is not null and f.value <> ''
      union all
      select 'attributes.' || a.key, a.value from l cross join lateral jsonb_each_text(l.attributes) a
      where a.value is not null and a.value <> ''),
    counted as (
      select field, value, count(*)::int as leads, (sum(count(*)) over (partition by field))::int as known,
        row_number() over (partition by field order by count(*) desc, value) as place
      from told group by field, value)
    select field, value, leads, known from counted where place <= ${VALUES} order by field, place`
  const events = await sql<{ type: string; events: number; leads: number }[]>`
    with l as (${newest(tx, scope, NEWEST)})
    select e.type, count(*)::int as events, count(distinct e.lead_id)::int as leads
    from l join app.engagement_event e on e.workspace_id = ${workspaceId} and e.lead_id = l.id
    group by e.type order by 3 desc, 1`
  const properties = await sql<{ type: string; property: string; value: string; leads: number }[]>`
    with l as (${newest(tx, scope, SAMPLED)}),
    counted as (
      select e.type, p.key as property, p.value, count(distinct e.lead_id)::int as leads,
        row_number() over (partition by e.type, p.key order by count(distinct e.lead_id) desc, p.value) as place
      from l join app.engagement_event e on e.workspace_id = ${workspaceId} and e.lead_id = l.id
      cross join lateral jsonb_each_text(e.properties) p group by 1, 2, 3)
    select type, property, value, leads from counted where place <= 20 order by 1, 2, leads desc, 3`
  const [total] = await sql<
    { leads: number }[]
  >`select count(*)::int as leads from (${newest(tx, scope, NEWEST)}) l`
  return {
    leads: total?.leads ?? 0,
    fields: [...Map.groupBy(values, row => row.field)].map(([field, rows]) => ({
      field,
      leads: rows[0]?.known ?? 0,
      values: rows.map(({ value, leads }) => ({ value, leads })),
    })),
    events: events.map(({ type, events, leads }) => ({
      ...{ type, events, leads },
      properties: [
        ...Map.groupBy(
          properties.filter(row => row.type === type),
          row => row.property,
        ),
      ].map(([property, rows]) => ({
        property,
        values: rows.map(({ value, leads }) => ({ value, leads })),
      })),
    })),
  }
}

/** How many of the newest leads a rule touches, by the same rule that scores them. */
export async function countTouched(tx: Tx, scope: Scope, input: { rule: string }): Promise<Touched> {
  const rule = readJson(input.rule)
  const isEvent = typeof rule === 'object' && rule !== null && 'event' in rule
  const parsed = parseCriteria({
    ...documentOf(DEFAULT_CRITERIA),
    gates: [],
    ...(isEvent ? { behaviour_rules: [rule] } : { fit_rules: [rule] }),
    routes: { inbound: null, scored: true, pql: null },
  })
  if (!parsed.ok)
    return { of: 0, leads: null, unknown: 0, problem: parsed.refusals[0]?.message ?? 'It cannot be read.' }
  const [fit] = parsed.criteria.fitRules
  const [behaviour] = parsed.criteria.behaviourRules
  if (isEvent && behaviour) {
    const names = [...new Set(behaviour.conditions.map(each => each.property))]
    const rows = await tx.sql<{ leadId: string; values: FactValue[] | null }[]>`
      with l as (${newest(tx, scope, NEWEST)})
      select distinct e.lead_id as "leadId", (select array_agg(e.properties ->> n order by o)
        from unnest(${names}::text[]) with ordinality u(n, o)) as values
      from l join app.engagement_event e on e.workspace_id = ${scope.workspaceId} and e.lead_id = l.id
      where e.type = ${behaviour.event}`
    const holding = rows.filter(row =>
      behaviour.conditions.every(({ property, condition }) =>
        holdsFor(condition, row.values?.[names.indexOf(property)] ?? null),
      ),
    )
    const of = await countNewest(tx, scope)
    return { of, leads: new Set(holding.map(row => row.leadId)).size, unknown: 0, problem: null }
  }
  return fit ? countField(tx, scope, fit) : { of: 0, leads: null, unknown: 0, problem: 'It cannot be read.' }
}

/** Each value is judged once, whatever the number of leads that have it. */
async function countField(tx: Tx, scope: Scope, { field, condition }: FitRule): Promise<Touched> {
  const rows = await tx.sql<{ value: FactValue; leads: number }[]>`
    with l as (${newest(tx, scope, NEWEST)})
    select case when ${field} like 'attributes.%' then attributes -> substr(${field}, 12)
      else to_jsonb(l) -> ${COLUMNS[field] ?? ''} end as value, count(*)::int as leads
    from l group by 1`
  const values = rows.map(row => ({
    ...row,
    value: field === 'annual_revenue' && typeof row.value === 'number' ? row.value / 100 : row.value,
  }))
  const sum = (some: typeof values) => some.reduce((total, row) => total + row.leads, 0)
  return {
    of: sum(values),
    leads: sum(values.filter(row => holdsFor(condition, row.value))),
    unknown: sum(values.filter(row => !isKnown(row.value))),
    problem: null,
  }
}

const COLUMNS: Readonly<Record<string, string>> = {
  company: 'company',
  job_title: 'job_title',
  industry: 'industry',
  country: 'country',
  employees: 'employees',
  employee_band: 'employee_band',
  annual_revenue: 'annual_revenue_minor',
  source: 'source',
  segment: 'segment',
}

async function countNewest(tx: Tx, scope: Scope): Promise<number> {
  const [row] = await tx.sql<{ n: number }[]>`select count(*)::int as n from (${newest(tx, scope, NEWEST)}) l`
  return row?.n ?? 0
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
