import type { Rounding } from '@/lib/domain/metrics/frame'
import type { Measured, Plan } from '@/lib/domain/metrics/plan'
import { isNever } from '@/lib/domain/metrics/without-stage'
import { compile } from './compile-condition'
import type { Context } from './context'
import type { CountedRows } from './count-rows'
import { fence } from './fence'
import { type Fragment, joined } from './fragment'
import { groupColumns, groupNames } from './group-columns'
import { ageOf, daysFrom } from './measure-days'
import { classNumber, letIn, onTheClock, table } from './rows'
import { keyOf } from './tally'

/** Rows that no rule takes have no class; asking PostgreSQL to leave them out would reckon every class twice. */
type Timed = { c: number | null; n: number; times: string | null; counts: string }

/** Rows on the clock by group and class, and how many of them contribute which days or amounts. */
export async function countValues(
  context: Context,
  plan: Plan,
  measured: NonNullable<Plan['measured']>,
  among: Fragment | null,
): Promise<CountedRows[]> {
  const { sql, frame } = context
  const names = groupNames(context)
  const rounding = Object.values(measured).includes('amount') ? null : frame.rounding
  const columns =
    rounding === null ? exactColumns(context, plan, measured) : stepColumn(context, plan, measured, rounding)
  const split =
    rounding === null ? sql`c, t` : sql`(code / ${CLASS}::int8)::int as c, (code % ${CLASS}::int8)::int as t`
  const by = rounding === null ? sql`c, t` : sql`code`
  // Plain text of numbers is the quickest way to hand over tens of thousands of them.
  const rows: (Timed & Record<string, unknown>)[] = await sql`
    select c, sum(n)::int as n, array_to_string(array_agg(t), ' ') as times, array_to_string(array_agg(n), ' ') as counts
      ${names}
    from (
      select ${split}, count(*)::int as n ${names}
      from (select ${columns} ${groupColumns(context, plan, true)} ${fence(sql)}
        from ${table(context)} where ${letIn(context)} and ${onTheClock(context, plan)}
          ${among ? sql`and ${among}` : sql``}) timed
      group by ${by} ${names}) weighed
    group by c ${names}`
  return rows.flatMap(row => {
    const rule = row.c === null ? undefined : plan.rules[row.c - 1]
    if (rule === undefined) return []
    const values = measured[rule.name] === undefined ? [] : valuesOf(row, rounding)
    return [{ key: keyOf(row, context), name: rule.name, n: row.n, values }]
  })
}

/** The class of a row and what it contributes. */
function exactColumns(context: Context, plan: Plan, measured: NonNullable<Plan['measured']>): Fragment {
  const { sql } = context
  const value = byRule(context, plan, name => {
    const of = measured[name]
    return of === undefined ? sql`null::float8` : valueColumn(context, of)
  })
  return sql`${classNumber(context, plan.rules)} as c, ${value} as t`
}

/** One number for the class and the step of the time: it is grouped by quicker than two, and the rules are read once. */
function stepColumn(
  context: Context,
  plan: Plan,
  measured: NonNullable<Plan['measured']>,
  rounding: Rounding,
): Fragment {
  const { sql } = context
  const code = byRule(context, plan, (name, index) => {
    const of = measured[name]
    const number = sql`${(index + 1) * CLASS}::int8`
    return of === undefined
      ? number
      : sql`${number} + ${stepNumber(context, valueColumn(context, of), rounding)}`
  })
  return sql`${code} as code`
}

function byRule(
  context: Context,
  { rules }: Plan,
  value: (name: string, index: number) => Fragment,
): Fragment {
  const { sql } = context
  const cases = rules.flatMap((rule, index) =>
    isNever(rule.when) ? [] : [sql`when ${compile(rule.when, context)} then ${value(rule.name, index)}`],
  )
  return sql`case ${joined(sql, cases, sql` `)} end`
}

function valueColumn(context: Context, measured: Measured): Fragment {
  if (measured === 'amount') return context.sql`coalesce(r.amount_minor, 0)::float8`
  const { from, to } = measured
  return to === 'as_of' ? ageOf(context, from) : daysFrom(context, from, to)
}

/** Codes of a class begin at its number times this. */
const CLASS = 1_000_000_000

/** Steps of each rounding are numbered on from here, so that a number tells which rounding it is of. */
const STEPS = 100_000_000

/** Times rounded up to a step, as the number of the step. */
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

function valuesOf({ times, counts }: Timed, rounding: Rounding | null): [number, number][] {
  if (!times) return []
  const each = counts.split(' ')
  return times.split(' ').map((text, index) => [dayOf(Number(text), rounding), Number(each[index])])
}

function dayOf(time: number, rounding: Rounding | null): number {
  if (rounding === null) return time
  const { perDay } = rounding[Math.floor(time / STEPS)] ?? { perDay: 1 }
  return (time % STEPS) / perDay
}
