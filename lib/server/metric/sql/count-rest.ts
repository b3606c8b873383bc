import type { Plan } from '@/lib/domain/metrics/plan'
import { reached } from './compile-condition'
import type { Context } from './context'
import type { CountedRows } from './count-rows'
import { joined } from './fragment'
import { groupValue, isValueDimension, letIn, table } from './rows'
import type { GroupKey } from './tally'

/** Rows that reached a stage and are not on the clock: all that reached it, less those that were counted on it. */
export async function countRest(
  context: Context,
  { name, reached: stage, without }: NonNullable<Plan['rest']>,
  inside: readonly CountedRows[],
): Promise<CountedRows[]> {
  const { sql, frame } = context
  // A row without a place in time is in no group of a period.
  const values = frame.dimensions.every(dimension => isValueDimension(dimension) || dimension === 'stage')
  const dimensions = values ? frame.dimensions : []
  const columns = dimensions.map(
    (dimension, index) =>
      sql`, ${isValueDimension(dimension) ? groupValue(context, dimension) : sql`''::text`} as ${sql(`g${index}`)}`,
  )
  const names = dimensions.map((_, index) => sql`${sql(`g${index}`)}`)
  const rows: ({ n: number } & Record<string, unknown>)[] = await sql`
    select count(*)::int as n ${joined(sql, columns, sql``)} from ${table(context)}
    where ${letIn(context)} and ${reached(stage, context)}
    ${names.length > 0 ? sql`group by ${joined(sql, names, sql`, `)}` : sql``}`
  const counted = new Map<string, number>()
  for (const row of inside) {
    if (row.name === without) continue
    const id = JSON.stringify(values ? row.key : [])
    counted.set(id, (counted.get(id) ?? 0) + row.n)
  }
  const none: GroupKey = frame.dimensions.map(() => null)
  return rows.map(row => {
    const key = dimensions.map((_, index) => String(row[`g${index}`]))
    return { key: values ? key : none, name, n: row.n - (counted.get(JSON.stringify(key)) ?? 0), values: [] }
  })
}
