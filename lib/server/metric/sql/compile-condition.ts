import type { AskedField, Condition } from '@/lib/domain/metrics/condition'
import type { Stage } from '@/lib/domain/metrics/stage'
import { columnsOf } from '@/lib/domain/metrics/stage-columns'
import { isBy } from './compare-moment'
import type { Context } from './context'
import { type Fragment, joined } from './fragment'
import { daysFrom, guardOf } from './measure-days'

const DAY_MS = 86_400_000

const FIELDS: Record<AskedField, string> = {
  verdict: 'verdict',
  disposition: 'disposition',
  reason: 'reason',
  amountState: 'amount_state',
}

/** A condition as SQL over a row `r`. It may be null for no: only `not` cares, and takes null for no. */
export function compile(condition: Condition, context: Context): Fragment {
  const { sql, subject, frame } = context
  switch (condition.op) {
    case 'always':
      return sql`true`
    case 'reached':
      return reached(condition.stage, context)
    case 'untold':
      return untold(condition.stage, context)
    case 'within': {
      const days = daysFrom(context, condition.from, condition.to)
      const { horizonDays } = frame
      return horizonDays === null ? sql`${days} is not null` : sql`${days} <= ${horizonDays}::float8`
    }
    case 'timed':
      return sql`(${reached(condition.to, context)} and ${daysFrom(context, condition.from, condition.to)} is not null)`
    case 'disordered':
      // The days first: they are there in nearly every row, and then nothing else is looked at.
      return sql`(${daysFrom(context, condition.from, condition.to)} is null
        and ${reached(condition.to, context)} and ${reached(condition.from, context)})`
    case 'aged':
      return aged(condition.stage, context)
    case 'is':
      return isOneOf(condition.field, condition.values, context)
    case 'dateOnly':
      return context.hasDates
        ? sql`r.date_only & ${columnsOf(subject, condition.stage).bit}::int <> 0`
        : sql`false`
    case 'inferred':
      return sql`r.inferred & ${columnsOf(subject, condition.stage).bit}::int <> 0`
    case 'noDue':
      return sql`r.due_at is null`
    case 'byDue': {
      const columns = columnsOf(subject, condition.stage)
      return sql`(${guardOf(context, columns)} and ${sql(`r.${columns.at}`)} <= r.due_at)`
    }
    case 'overdue':
      return sql`r.due_at < ${new Date(frame.asOf.ms)}`
    case 'repeat':
      return sql`r.n > 1`
    case 'foreign':
      return sql`r.currency is distinct from ${frame.currency}`
    case 'all':
      return sql`(${joined(
        sql,
        condition.of.map(each => compile(each, context)),
        sql` and `,
      )})`
    case 'any':
      return sql`(${joined(
        sql,
        condition.of.map(each => compile(each, context)),
        sql` or `,
      )})`
    case 'not':
      return sql`(${compile(condition.of, context)}) is not true`
  }
}

/** Whether a stage is dated by the as-of cut. */
export function reached(stage: Stage, context: Context): Fragment {
  const { sql, subject, frame, given } = context
  if (stage === given) return sql`true`
  const columns = columnsOf(subject, stage)
  const dated = isBy(context, columns, frame.asOf)
  return columns.guard ? sql`(${guardOf(context, columns)} and ${dated})` : dated
}

function untold(stage: Stage, context: Context): Fragment {
  const { sql, subject } = context
  const columns = columnsOf(subject, stage)
  const missing = sql`${sql(`r.${columns.at}`)} is null`
  switch (columns.untold) {
    case 'always':
      return missing
    case 'inferred':
      return sql`(${missing} and r.inferred & ${columns.bit}::int <> 0)`
    case 'guarded':
      return sql`(${missing} and ${guardOf(context, columns)})`
    case 'never':
      return sql`false`
  }
}

function aged(stage: Stage, context: Context): Fragment {
  const { subject, frame } = context
  const back = (frame.horizonDays ?? 0) * DAY_MS
  const cut = { ms: frame.asOf.ms - back, dayMs: frame.asOf.dayMs - back }
  return isBy(context, columnsOf(subject, stage), cut)
}

function isOneOf(field: AskedField, values: readonly (string | null)[], { sql }: Context): Fragment {
  const column = sql(`r.${FIELDS[field]}`)
  const named = values.filter(value => value !== null)
  const blank = values.length > named.length
  const [first] = named
  if (first === undefined) return sql`${column} is null`
  const among = named.length === 1 ? sql`${column} = ${first}` : sql`${column} = any(${named}::text[])`
  return blank ? sql`(${among} or ${column} is null)` : among
}
