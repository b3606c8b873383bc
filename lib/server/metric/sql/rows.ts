import type { Condition } from '@/lib/domain/metrics/condition'
import { type Dimension, VALUE_DIMENSIONS, type ValueDimension } from '@/lib/domain/metrics/ids'
import type { Plan, Rule } from '@/lib/domain/metrics/plan'
import { columnsOf, type StageColumns } from '@/lib/domain/metrics/stage-columns'
import { isNever } from '@/lib/domain/metrics/without-stage'
import { isBy, isInRange } from './compare-moment'
import { compile } from './compile-condition'
import type { Context } from './context'
import { type Fragment, instants, joined } from './fragment'
import { guardOf } from './measure-days'

/** The table of a subject under the name `r`. Leads carry the first MQL of their first handoff. */
export function table({ sql, subject, workspaceId }: Context): Fragment {
  switch (subject) {
    case 'handoff':
      return sql`app.handoff r`
    case 'opportunity':
      return sql`app.opportunity r`
    case 'lead':
      return sql`(select l.workspace_id, l.id, l.id as lead_id, l.created_at, h.mql_at, l.source, l.segment,
          l.country, l.employee_band, l.owner,
          (case when l.created_date_only then 1 else 0 end) | (case when h.date_only & 1 <> 0 then 2 else 0 end) as date_only
        from app.lead l
        left join app.handoff h on h.workspace_id = ${workspaceId} and h.lead_id = l.id and h.n = 1
        where l.workspace_id = ${workspaceId} and l.voided_at is null and l.merged_into_id is null) r`
  }
}

/** The rows of the workspace that the filters let in. */
export function letIn(context: Context): Fragment {
  const { sql, subject, workspaceId, frame } = context
  const pieces = [sql`r.workspace_id = ${workspaceId}`]
  if (subject === 'opportunity') pieces.push(sql`r.voided_at is null`)
  for (const name of VALUE_DIMENSIONS) {
    const values = frame.filters[name]
    if (values) pieces.push(sql`${groupValue(context, name)} = any(${[...values]}::text[])`)
  }
  return joined(sql, pieces, sql` and `)
}

/** The clock of a plan as columns. */
export function clockOf({ subject }: Pick<Context, 'subject'>, { clock }: Plan): StageColumns {
  if (clock !== 'due') return columnsOf(subject, clock)
  return { at: 'due_at', bit: 0, days: null, guard: null, untold: 'never' }
}

/** Rows whose clock is dated by the as-of cut, in the reporting range. */
export function onTheClock(context: Context, plan: Plan): Fragment {
  const { sql, frame } = context
  const clock = clockOf(context, plan)
  const inRange = isInRange(context, clock, frame.range.from, frame.range.to)
  const guarded = sql`${guardOf(context, clock)} and ${inRange}`
  if (plan.clock === 'due') return sql`${guarded} and r.due_at is not null`
  return sql`${guarded} and ${isBy(context, clock, frame.asOf)}`
}

/** Rows that have no place on the clock, and that a rule for such rows takes; null where there is no such rule. */
export function beyondTheClock(context: Context, plan: Plan): Fragment | null {
  const { sql, frame } = context
  if (plan.beyond.length === 0 || !frame.countsBeyond) return null
  const clock = clockOf(context, plan)
  const dated =
    plan.clock === 'due'
      ? sql`r.due_at is not null`
      : sql`(${guardOf(context, clock)} and ${isBy(context, clock, frame.asOf)})`
  const taken = joined(
    sql,
    plan.beyond.map(rule => compile(rule.when, context)),
    sql` or `,
  )
  return sql`(${dated}) is not true and (${taken})`
}

/** Number of the class of a row, counted from 1 in the order of the rules. */
export function classNumber(context: Context, rules: readonly Rule[]): Fragment {
  const { sql } = context
  const cases: Fragment[] = []
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index]
    const next = rules[index + 1]
    if (rule === undefined || isNever(rule.when)) continue
    const first = next === undefined ? null : narrowing(rule.when, next.when)
    if (next === undefined || first === null) {
      cases.push(sql`when ${compile(rule.when, context)} then ${index + 1}::int`)
      continue
    }
    // What two rules have in common is asked once.
    const inner = sql`case when ${compile(first, context)} then ${index + 1}::int else ${index + 2}::int end`
    cases.push(sql`when ${compile(next.when, context)} then ${inner}`)
    index++
  }
  return sql`case ${joined(sql, cases, sql` `)} end`
}

/** What a condition asks beyond the one that follows it; null where it does not contain it. */
function narrowing(condition: Condition, following: Condition): Condition | null {
  if (condition.op !== 'all' || condition.of.length !== 2) return null
  const [first, second] = condition.of
  return first !== undefined && second === following ? first : null
}

/** Number of the period a row lies in, counted from 1. */
export function bucketNumber(context: Context, plan: Plan): Fragment {
  const { sql, frame, hasDates } = context
  const buckets = frame.buckets ?? []
  const last = buckets.at(-1)
  if (last === undefined) return sql`null::int`
  const clock = clockOf(context, plan)
  const cuts = [...buckets.map(bucket => bucket.from), last.to]
  const at = sql(`r.${clock.at}`)
  const plain = sql`width_bucket(${at}, ${instants(
    sql,
    cuts.map(cut => cut.ms),
  )})`
  if (!hasDates || clock.bit === 0 || cuts.every(cut => cut.ms === cut.dayMs)) return plain
  return sql`case when r.date_only & ${clock.bit}::int <> 0
    then width_bucket(${at}, ${instants(
      sql,
      cuts.map(cut => cut.dayMs),
    )}) else ${plain} end`
}

/** The value a row is grouped by; a blank is the empty string. */
export function groupValue({ sql }: Pick<Context, 'sql'>, dimension: ValueDimension): Fragment {
  if (dimension === 'agreement_version') return sql`coalesce(r.agreement_version::text, '')`
  return sql`coalesce(${sql(`r.${dimension}`)}, '')`
}

export const isValueDimension = (dimension: Dimension): dimension is ValueDimension =>
  VALUE_DIMENSIONS.some(name => name === dimension)
