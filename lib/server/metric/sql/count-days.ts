import type { Rounding } from '@/lib/domain/metrics/frame'
import type { Measured, Plan } from '@/lib/domain/metrics/plan'
import type { Context } from './context'
import type { CountedRows } from './count-rows'
import { type Fragment, joined } from './fragment'
import { groupColumns, groupNames } from './group-columns'
import { ageOf, daysFrom } from './measure-days'
import { classNumber, letIn, onTheClock, table } from './rows'
import { columnsOf } from './stage-columns'
import { keyOf } from './tally'

type Timed = { c: number; n: number; times: string | null; counts: string }

/** Rows on the clock by group and class, and how many of them contribute which days. */
export async function countDays(
  context: Context,
  plan: Plan,
  measured: NonNullable<Plan['measured']>,
): Promise<CountedRows[]> {
  const { sql, frame } = context
  const groups = groupNames(context)
  // `offset 0` keeps the class from being reckoned anew for each case of the days; plain text of numbers is the
  // quickest way to hand over tens of thousands of them.
  const rows: (Timed & Record<string, unknown>)[] = await sql`
    select c, sum(n)::int as n, array_to_string(array_agg(t), ' ') as times, array_to_string(array_agg(n), ' ') as counts
      ${groups}
    from (
      select c, t, count(*)::int as n ${groups} from (
        select c, ${timeByClass(context, plan, measured)} as t ${groups} from (
          select ${classNumber(context, plan.rules)} as c ${groupColumns(context, plan, true)}
            ${columnsFor(context, measured)}
          from ${table(context)} where ${letIn(context)} and ${onTheClock(context, plan)} offset 0) r
        where c is not null) timed
      group by c, t ${groups}) weighed
    group by c ${groups}`
  return rows.flatMap(row => {
    const rule = plan.rules[row.c - 1]
    if (rule === undefined) return []
    return [{ key: keyOf(row, context), name: rule.name, n: row.n, days: daysOf(row, frame.rounding) }]
  })
}

/** The columns that days are reckoned from, each once. */
function columnsFor(context: Context, measured: NonNullable<Plan['measured']>): Fragment {
  const { sql, subject, hasDates } = context
  const stages = Object.values(measured).flatMap(({ from, to }) => (to === 'as_of' ? [from] : [from, to]))
  const names = stages.flatMap(stage => {
    const { at, days } = columnsOf(subject, stage)
    return days === null ? [at] : [at, days]
  })
  const all = [...new Set([...(hasDates ? ['date_only'] : []), ...names])].map(
    name => sql`, ${sql(`r.${name}`)}`,
  )
  return joined(sql, all, sql``)
}

/** The time of a row by its class: days, or where there are many rows the number of its step. */
function timeByClass(context: Context, plan: Plan, measured: NonNullable<Plan['measured']>): Fragment {
  const { sql, frame } = context
  const cases = plan.rules.flatMap((rule, index) => {
    const days = measured[rule.name]
    if (days === undefined) return []
    const time = daysColumn(context, days)
    return [
      sql`when ${index + 1}::int then ${frame.rounding === null ? time : stepNumber(context, time, frame.rounding)}`,
    ]
  })
  return sql`case c ${joined(sql, cases, sql` `)} end`
}

const daysColumn = (context: Context, { from, to }: Measured): Fragment =>
  to === 'as_of' ? ageOf(context, from) : daysFrom(context, from, to)

/** Steps of each rounding are numbered on from here, so that a number tells which rounding it is of. */
const STEPS = 10_000_000

/** Times rounded up to a step, as the number of the step: whole numbers are grouped quicker than fractions. */
function stepNumber({ sql }: Context, days: Fragment, rounding: Rounding): Fragment {
  const number = (index: number, perDay: number) =>
    sql`${index * STEPS}::int + ceil((${days}) * ${perDay}::float8)::int`
  const last = rounding.length - 1
  return rounding
    .slice(0, -1)
    .reduceRight(
      (later, { upTo, perDay }, index) =>
        sql`case when (${days}) <= ${upTo}::float8 then ${number(index, perDay)} else ${later} end`,
      number(last, rounding[last]?.perDay ?? 1),
    )
}

function daysOf({ times, counts }: Timed, rounding: Rounding | null): [number, number][] {
  if (!times) return []
  const each = counts.split(' ')
  return times.split(' ').map((text, index) => [dayOf(Number(text), rounding), Number(each[index])])
}

function dayOf(time: number, rounding: Rounding | null): number {
  if (rounding === null) return time
  const { perDay } = rounding[Math.floor(time / STEPS)] ?? { perDay: 1 }
  return (time % STEPS) / perDay
}
