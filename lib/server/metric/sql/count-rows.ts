import type { Plan, Rule } from '@/lib/domain/metrics/plan'
import { isNever, rulesWithout } from '@/lib/domain/metrics/without-stage'
import { compile } from './compile-condition'
import type { Context } from './context'
import { countRest } from './count-rest'
import { countValues } from './count-values'
import { fence } from './fence'
import { type Fragment, joined } from './fragment'
import { groupColumns, groupList, groupNames } from './group-columns'
import { rareRows } from './rare-rows'
import { beyondTheClock, classNumber, letIn, onTheClock, table } from './rows'
import { type GroupKey, keyOf } from './tally'

export type CountedRows = { key: GroupKey; name: string; n: number; values: readonly [number, number][] }

type Part = { rules: readonly Rule[]; where: Fragment; isOnTheClock: boolean }
type Counts = Record<string, unknown>

/** Rows by group and class, and for classes that contribute days or amounts, how many rows contribute which. */
export async function countRows(context: Context, plan: Plan): Promise<CountedRows[]> {
  const inside = await countOnTheClock(context, plan)
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
async function countOnTheClock(asked: Context, plan: Plan): Promise<CountedRows[]> {
  const { rules, measured, clock } = plan
  const context: Context = clock === 'due' ? asked : { ...asked, given: clock }
  const where = onTheClock(context, plan)
  const rare = plan.rare === undefined ? null : rareRows(context, plan)
  if (rare === null || plan.rare === undefined) {
    if (measured) return countValues(context, plan, measured, null)
    return countClasses(context, plan, { rules, where, isOnTheClock: true })
  }
  const plain = rulesWithout(rules, plan.rare)
  if (!measured && plain.every(rule => isNever(rule.when)))
    return countClasses(context, plan, {
      rules,
      where: context.sql`${where} and ${rare}`,
      isOnTheClock: true,
    })
  const all = await countClasses(context, plan, { rules: plain, where, isOnTheClock: true })
  const few = { where: context.sql`${where} and ${rare}`, isOnTheClock: true }
  const right = measured
    ? await countValues(context, plan, measured, rare)
    : await countClasses(context, plan, { rules, ...few })
  const wrong = await countClasses(context, plan, { rules: plain, ...few })
  return [...all, ...right, ...wrong.map(row => ({ ...row, n: -row.n }))]
}

async function countClasses(context: Context, plan: Plan, part: Part): Promise<CountedRows[]> {
  const { sql } = context
  const isGrouped = context.frame.dimensions.length > 0
  const counts = isFew(part.rules)
    ? countsByCondition(context, plan, part)
    : countsByClass(context, plan, part)
  const rows: Counts[] = await sql`
    ${counts} ${isGrouped ? sql`group by ${groupList(context)}` : sql``}`
  return rows.flatMap(row => {
    const key = keyOf(row, context)
    return part.rules.flatMap(({ name }, index): CountedRows[] => {
      const n = Number(row[`c${index}`] ?? 0)
      return n === 0 ? [] : [{ key, name, n, values: [] }]
    })
  })
}

/** One class, or two of which the second takes what the first leaves. */
function isFew(rules: readonly Rule[]): boolean {
  const open = rules.filter(rule => !isNever(rule.when))
  return open.length <= 2 && open.at(-1)?.when.op === 'always'
}

/** With so few classes the condition itself is counted. */
function countsByCondition(context: Context, plan: Plan, { rules, where, isOnTheClock }: Part): Fragment {
  const { sql } = context
  const open = rules.flatMap((rule, index) => (isNever(rule.when) ? [] : [{ rule, name: sql(`c${index}`) }]))
  const [first, last] = open
  const counts =
    first === undefined || last === undefined
      ? sql`, count(*)::int as ${first?.name ?? sql('c0')}`
      : sql`, count(*) filter (where ${compile(first.rule.when, context)})::int as ${first.name},
          count(*) filter (where (${compile(first.rule.when, context)}) is not true)::int as ${last.name}`
  const isGrouped = context.frame.dimensions.length > 0
  if (!isGrouped)
    return sql`select true as counted ${counts} from ${table(context)} where ${letIn(context)} and ${where}`
  return sql`select true as counted ${groupColumns(context, plan, isOnTheClock)} ${counts}
    from ${table(context)} where ${letIn(context)} and ${where}`
}

function countsByClass(context: Context, plan: Plan, { rules, where, isOnTheClock }: Part): Fragment {
  const { sql } = context
  const counts = rules.map(
    (_, index) => sql`, count(*) filter (where c = ${index + 1}::int)::int as ${sql(`c${index}`)}`,
  )
  return sql`select true as counted ${groupNames(context)} ${joined(sql, counts, sql``)}
    from (select ${classNumber(context, rules)} as c ${groupColumns(context, plan, isOnTheClock)} ${fence(sql)}
      from ${table(context)} where ${letIn(context)} and ${where}) classified`
}
