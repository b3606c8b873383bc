import type { Plan } from '@/lib/domain/metrics/plan'
import type { Cell } from '@/lib/domain/metrics/tally'
import { rulesWithout } from '@/lib/domain/metrics/without-stage'
import { LOG_EDGES } from '@/lib/domain/statistics/log-histogram'
import type { Context } from './context'
import type { Fragment } from './fragment'
import { groupColumns, groupList, groupNames } from './group-columns'
import { rareRows } from './rare-rows'
import { classNumber, letIn, onTheClock, table } from './rows'
import { type GroupKey, keyOf } from './tally'

type Amounts = NonNullable<Cell['amounts']>
type Described = { n: number; sum: number; min: number; max: number; quantiles: number[]; total: boolean }
type Stepped = { step: number; n: number }

/** What the amounts of a class come to, over all rows and by group; the total has no key. */
export async function countAmounts(
  context: Context,
  plan: Plan,
  priced: string,
): Promise<{ key: GroupKey | null; amounts: Amounts }[]> {
  const { sql } = context
  const number = plan.rules.findIndex(rule => rule.name === priced) + 1
  const groups = groupNames(context)
  const isGrouped = context.frame.dimensions.length > 0
  const priceds = sql`select coalesce(r.amount_minor, 0)::float8 as amount ${groupColumns(context, plan, true)}
    from ${table(context)} where ${letIn(context)} and ${onTheClock(context, plan)} ${amongRare(context, plan)}
      and ${classNumber(context, plan.rules)} = ${number}::int`
  const sets = isGrouped ? sql`grouping sets ((), (${groupList(context)}))` : sql`grouping sets (())`
  const described: (Described & Record<string, unknown>)[] = await sql`
    select count(*)::int as n, sum(amount) as sum, min(amount) as min, max(amount) as max,
      percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by amount) as quantiles,
      ${isGrouped ? sql`grouping(g0) = 1` : sql`true`} as total ${groups}
    from (${priceds}) amounts group by ${sets}`
  const scale = 10 ** context.frame.minorDigits
  const stepped: (Stepped & Record<string, unknown>)[] = await sql`
    select width_bucket(amount / ${scale}::float8, ${[...LOG_EDGES]}::float8[]) as step, count(*)::int as n ${groups}
    from (${priceds}) amounts group by step ${groups}`
  return gather(context, described, stepped)
}

/** Where the rules put no row without what is rare among the priced, only those that have it need looking at. */
function amongRare(context: Context, { rare, rules, priced }: Plan): Fragment {
  const { sql } = context
  const rows = rare === undefined ? null : rareRows(context, rare)
  if (rows === null || rare === undefined) return sql``
  const plain = rulesWithout(rules, rare)
  const last = plain.findIndex(rule => rule.when.op === 'always')
  return plain.slice(0, last + 1).some(rule => rule.name === priced) ? sql`` : sql`and ${rows}`
}

function gather(
  context: Context,
  described: readonly (Described & Record<string, unknown>)[],
  stepped: readonly (Stepped & Record<string, unknown>)[],
): { key: GroupKey | null; amounts: Amounts }[] {
  const idOf = (key: GroupKey | null) => JSON.stringify(key)
  const steps = new Map<string, Map<number, number>>()
  const add = (id: string, { step, n }: Stepped) => {
    const known = steps.get(id) ?? new Map<number, number>()
    steps.set(id, known.set(step, (known.get(step) ?? 0) + n))
  }
  for (const row of stepped) {
    add(idOf(null), row)
    if (context.frame.dimensions.length > 0) add(idOf(keyOf(row, context)), row)
  }
  return described.map(row => {
    const key = row.total ? null : keyOf(row, context)
    return { key, amounts: { distribution: distributionOf(row), steps: steps.get(idOf(key)) ?? new Map() } }
  })
}

function distributionOf({ n, sum, min, max, quantiles }: Described): Amounts['distribution'] {
  const [p10 = null, p25 = null, median = null, p75 = null, p90 = null] = quantiles ?? []
  return n === 0
    ? { n, sum: null, mean: null, min: null, p10, p25, median, p75, p90, max: null }
    : { n, sum, mean: sum / n, min, p10, p25, median, p75, p90, max }
}
