import type { Measured, Plan } from '@/lib/domain/metrics/plan'
import { compile } from './compile-condition'
import type { Context } from './context'
import { type Fragment, joined } from './fragment'
import { groupColumns, groupNames } from './group-columns'
import { ageOf, daysFrom } from './measure-days'
import { beyondTheClock, classNumber, letIn, onTheClock, table } from './rows'
import { type GroupKey, keyOf } from './tally'

export type CountedRows = { key: GroupKey; name: string; n: number; days: readonly [number, number][] }

type Counted = { c: number | null; n: number; days: [number | null, number][] | null; beyond: boolean }

/** Rows by group and class, and for classes that contribute days, how many rows contribute which. */
export async function countRows(context: Context, plan: Plan): Promise<CountedRows[]> {
  const { sql } = context
  const beyond = beyondTheClock(context, plan)
  const rows: (Counted & Record<string, unknown>)[] = await sql`
    ${counted(context, plan, { rules: plan.rules, where: onTheClock(context, plan), isOnTheClock: true })}
    ${beyond ? sql`union all ${counted(context, plan, { rules: plan.beyond, where: beyond, isOnTheClock: false })}` : sql``}`
  return rows.flatMap(row => {
    const rule = (row.beyond ? plan.beyond : plan.rules)[(row.c ?? 0) - 1]
    if (rule === undefined) return []
    const days = (row.days ?? []).filter((pair): pair is [number, number] => pair[0] !== null)
    return [{ key: keyOf(row, context), name: rule.name, n: row.n, days }]
  })
}

type Part = { rules: Plan['rules']; where: Fragment; isOnTheClock: boolean }

function counted(context: Context, plan: Plan, { rules, where, isOnTheClock }: Part): Fragment {
  const { sql } = context
  const groups = groupNames(context)
  const measures = isOnTheClock && plan.measured !== undefined
  if (!measures) return classified(context, plan, { rules, where, isOnTheClock })
  const rows = sql`select ${classNumber(context, rules)} as c ${groupColumns(context, plan, isOnTheClock)},
      ${daysColumn(context, plan)} as t
    from ${table(context)} where ${letIn(context)} and ${where}`
  return sql`(select c, sum(n)::int as n, json_agg(json_build_array(t, n)) as days, false as beyond ${groups}
    from (select c, t, count(*)::int as n ${groups} from (${rows}) timed group by c, t ${groups}) timed
    where c is not null group by c ${groups})`
}

/**
 * Rows by which of the conditions they fulfil; the first one names the class. PostgreSQL expects two values of a
 * yes or no but a million of a CASE, and would neither divide the work nor keep its table of groups small.
 */
function classified(context: Context, plan: Plan, { rules, where, isOnTheClock }: Part): Fragment {
  const { sql } = context
  const groups = groupNames(context)
  const names = rules.map((_, index) => sql(`r${index}`))
  const answers = rules.map((rule, index) => sql`${compile(rule.when, context)} as ${sql(`r${index}`)}`)
  const cases = names.map((name, index) => sql`when ${name} then ${index + 1}::int`)
  return sql`(select case ${joined(sql, cases, sql` `)} end as c, count(*)::int as n, null::json as days,
      ${!isOnTheClock}::bool as beyond ${groups}
    from (select ${joined(sql, answers, sql`, `)} ${groupColumns(context, plan, isOnTheClock)}
      from ${table(context)} where ${letIn(context)} and ${where}) judged
    group by ${joined(
      sql,
      names.map(name => sql`${name}`),
      sql`, `,
    )} ${groups})`
}

/** The days of a row, by its class; rounded up where there are many rows, so that the times stay few. */
function daysColumn(context: Context, plan: Plan): Fragment {
  const { sql } = context
  const cases = plan.rules.map(rule => {
    const measured = plan.measured?.[rule.name]
    const days = measured ? rounded(context, daysOf(context, measured)) : sql`null::float8`
    return sql`when ${compile(rule.when, context)} then ${days}`
  })
  return sql`case ${joined(sql, cases, sql` `)} end`
}

function daysOf(context: Context, { from, to }: Measured): Fragment {
  return to === 'as_of' ? ageOf(context, from) : daysFrom(context, from, to)
}

function rounded({ sql, frame }: Context, days: Fragment): Fragment {
  if (frame.rounding === null) return days
  const up = (perDay: number) => sql`ceil((${days}) * ${perDay}::float8) / ${perDay}::float8`
  const last = up(frame.rounding.at(-1)?.perDay ?? 1)
  return frame.rounding
    .slice(0, -1)
    .reduceRight(
      (later, { upTo, perDay }) =>
        sql`case when (${days}) <= ${upTo}::float8 then ${up(perDay)} else ${later} end`,
      last,
    )
}
