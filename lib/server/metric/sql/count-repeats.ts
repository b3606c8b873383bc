import type { Plan } from '@/lib/domain/metrics/plan'
import type { Context } from './context'
import { joined } from './fragment'
import { groupColumns, groupList, groupNames } from './group-columns'
import { letIn, onTheClock, table } from './rows'
import { type GroupKey, keyOf } from './tally'

/** Second and later handoffs whose lead has an earlier one in the same cell, over all rows and by group. */
export async function countRepeats(
  context: Context,
  plan: Plan,
): Promise<{ key: GroupKey | null; n: number }[]> {
  const { sql, frame } = context
  const rows = (
    condition: ReturnType<typeof sql>,
  ) => sql`select r.lead_id, r.n ${groupColumns(context, plan, true)}
    from ${table(context)} where ${letIn(context)} and ${onTheClock(context, plan)} ${condition}`
  const repeats = sql`${rows(sql`and r.n > 1`)}`
  // With nothing left out in front, a second episode always has its first one in the same cell.
  const isWhole = plan.clock === 'mql' && frame.range.from === null && Object.keys(frame.filters).length === 0
  const [total]: { n: number }[] = await sql`
    select count(*)::int as n from (${repeats}) later
    ${isWhole ? sql`` : sql`where exists (select 1 from (${rows(sql``)}) earlier where earlier.lead_id = later.lead_id and earlier.n < later.n)`}`
  const counts: { key: GroupKey | null; n: number }[] = [{ key: null, n: total?.n ?? 0 }]
  if (frame.dimensions.length === 0 || !total?.n) return counts
  const same = joined(
    sql,
    frame.dimensions.map((_, index) => sql` and earlier.${sql(`g${index}`)} = later.${sql(`g${index}`)}`),
    sql``,
  )
  const groups = groupNames(context)
  const grouped: ({ n: number } & Record<string, unknown>)[] = await sql`
    select count(*)::int as n ${groups} from (${repeats}) later
    where exists (select 1 from (${rows(sql``)}) earlier
      where earlier.lead_id = later.lead_id and earlier.n < later.n ${same})
    group by ${groupList(context)}`
  return [...counts, ...grouped.map(row => ({ key: keyOf(row, context), n: row.n }))]
}
