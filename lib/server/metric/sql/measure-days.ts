import type { Stage } from '@/lib/domain/metrics/stage'
import { columnsOf, type StageColumns } from '@/lib/domain/metrics/stage-columns'
import type { Context } from './context'
import type { Fragment } from './fragment'

const DAY_MS = 86_400_000

/** Whole milliseconds of an instant, so that a quotient of differences is the one JavaScript gets. */
const milliseconds = (sql: Context['sql'], at: Fragment): Fragment =>
  sql`round(date_part('epoch', ${at}) * 1000)`

/**
 * Days between two stages of a row; null where a stage is missing or the order cannot be. Stages that share a
 * column are not told apart here: whoever asks has asked whether the row reached the stage.
 */
export function daysFrom(context: Context, from: Stage, to: Stage): Fragment {
  const { sql, subject } = context
  const start = columnsOf(subject, from)
  const end = columnsOf(subject, to)
  const isFirst = from === 'mql' || from === 'created'
  if (isFirst && end.days !== null) return sql`${sql(`r.${end.days}`)}`
  const between = daysBetween(context, start, end)
  return sql`case when ${between} >= 0 then ${between} end`
}

function daysBetween(context: Context, start: StageColumns, end: StageColumns): Fragment {
  const { sql, hasDates } = context
  const from = sql`${sql(`r.${start.at}`)}`
  const to = sql`${sql(`r.${end.at}`)}`
  const exact = sql`(${milliseconds(sql, to)} - ${milliseconds(sql, from)}) / ${DAY_MS}::float8`
  if (!hasDates) return sql`(${exact})`
  return sql`(case when r.date_only & ${start.bit | end.bit}::int = 0 then ${exact}
    else (${dateOf(context, end)} - ${dateOf(context, start)})::float8 end)`
}

function dateOf({ sql, frame }: Context, { at, bit }: StageColumns): Fragment {
  const column = sql(`r.${at}`)
  return sql`(${column} at time zone case when r.date_only & ${bit}::int <> 0 then 'UTC' else ${frame.workspaceZone} end)::date`
}

/** Age of a stage at the as-of cut: fractional days, whole ones for a date. */
export function ageOf({ sql, subject, frame, hasDates }: Context, stage: Stage): Fragment {
  const { at, bit } = columnsOf(subject, stage)
  const column = sql`${sql(`r.${at}`)}`
  const exact = sql`(${frame.asOf.ms}::float8 - ${milliseconds(sql, column)}) / ${DAY_MS}::float8`
  if (!hasDates) return exact
  return sql`case when r.date_only & ${bit}::int <> 0
    then (${frame.asOf.dayMs}::float8 - ${milliseconds(sql, column)}) / ${DAY_MS}::float8 else ${exact} end`
}

/** Whether the row has the stage at all, for stages that share a column with others. */
export function guardOf({ sql }: Context, { guard }: StageColumns): Fragment {
  if (guard === null) return sql`true`
  const column = sql(`r.${guard.column}`)
  const [only, ...others] = guard.values
  if (only === undefined) return sql`${column} is not null`
  return others.length === 0 ? sql`${column} = ${only}` : sql`${column} = any(${[...guard.values]}::text[])`
}
