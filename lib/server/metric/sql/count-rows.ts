import type { Plan, Rule } from '@/lib/domain/metrics/plan'
import { rulesWithout } from '@/lib/domain/metrics/without-stage'
import type { Context } from './context'
import { countDays } from './count-days'
import { countRest } from './count-rest'
import { fence } from './fence'
import { type Fragment, joined } from './fragment'
import { groupColumns, groupList, groupNames } from './group-columns'
import { rareRows } from './rare-rows'
import { beyondTheClock, classNumber, letIn, onTheClock, table } from './rows'
import { type GroupKey, keyOf } from './tally'

export type CountedRows = { key: GroupKey; name: string; n: number; days: readonly [number, number][] }

type Part = { rules: readonly Rule[]; where: Fragment; isOnTheClock: boolean }
type Counts = Record<string, unknown>

/** Rows by group and class, and for classes that contribute days, how many rows contribute which. */
export async function countRows(context: Context, plan: Plan): Promise<CountedRows[]> {
  const inside = plan.measured
    ? await countDays(context, plan, plan.measured)
    : await countOnTheClock(context, plan)
  return [...inside, ...(await countBeyond(context, plan, inside))]
}

async function countBeyond(
  context: Context,
  plan: Plan,
  inside: readonly CountedRows[],
): Promise<CountedRows[]> {
  const where = beyondTheClock(context, plan)
  if (where === null) return []
  const { from, to } = context.frame.range
  if (plan.rest !== undefined && from === null && to === null) return countRest(context, plan.rest, inside)
  return countClasses(context, plan, { rules: plan.beyond, where, isOnTheClock: false })
}

/** All rows by the rules; or all as if none had what is rare, and those that have it put right. */
async function countOnTheClock(context: Context, plan: Plan): Promise<CountedRows[]> {
  const { sql } = context
  const { rules } = plan
  const where = onTheClock(context, plan)
  const rare = plan.rare === undefined ? null : rareRows(context, plan.rare)
  if (rare === null || plan.rare === undefined)
    return countClasses(context, plan, { rules, where, isOnTheClock: true })
  const plainRules = rulesWithout(rules, plan.rare)
  const all = await countClasses(context, plan, { rules: plainRules, where, isOnTheClock: true })
  const few = { where: sql`${where} and ${rare}`, isOnTheClock: true }
  const right = await countClasses(context, plan, { rules, ...few })
  const wrong = await countClasses(context, plan, { rules: plainRules, ...few })
  return [...all, ...right, ...wrong.map(row => ({ ...row, n: -row.n }))]
}

async function countClasses(
  context: Context,
  plan: Plan,
  { rules, where, isOnTheClock }: Part,
): Promise<CountedRows[]> {
  const { sql } = context
  const isGrouped = context.frame.dimensions.length > 0
  const counts = rules.map(
    (_, index) => sql`, count(*) filter (where c = ${index + 1}::int)::int as ${sql(`c${index}`)}`,
  )
  const rows: Counts[] = await sql`
    select true as counted ${groupNames(context)} ${joined(sql, counts, sql``)}
    from (select ${classNumber(context, rules)} as c ${groupColumns(context, plan, isOnTheClock)} ${fence(sql)}
      from ${table(context)} where ${letIn(context)} and ${where}) classified
    ${isGrouped ? sql`group by ${groupList(context)}` : sql``}`
  return rows.flatMap(row => {
    const key = keyOf(row, context)
    return rules.flatMap(({ name }, index): CountedRows[] => {
      const n = Number(row[`c${index}`])
      return n === 0 ? [] : [{ key, name, n, days: [] }]
    })
  })
}
