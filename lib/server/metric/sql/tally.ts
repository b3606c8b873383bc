import { TIME_DIMENSIONS } from '@/lib/domain/metrics/ids'
import type { Plan } from '@/lib/domain/metrics/plan'
import type { Cell, Tally } from '@/lib/domain/metrics/tally'
import type { Context } from './context'
import { countRepeats } from './count-repeats'
import { type CountedRows, countRows } from './count-rows'

/** Key of a group as it is gathered: the period's label or null, and the values in order. */
export type GroupKey = readonly (string | null)[]

/** Counts rows by a plan in PostgreSQL; says exactly what `foldTally` says. */
export async function sqlTally(context: Context, plan: Plan): Promise<Tally> {
  const cells = new CellsByGroup(context)
  for (const row of await countRows(context, plan)) cells.addRows(row)
  if (plan.countsLeads) for (const row of await countRepeats(context, plan)) cells.addRepeats(row)
  return cells.tally()
}

type Gathered = {
  key: GroupKey
  counts: Record<string, number>
  values: Record<string, Map<number, number>>
  repeated: number
}

class CellsByGroup {
  private readonly total: Gathered = gathered([])
  private readonly groups = new Map<string, Gathered>()
  private readonly isGrouped: boolean

  constructor({ frame }: Context) {
    this.isGrouped = frame.dimensions.length > 0
  }

  addRows({ key, name, n, values }: CountedRows): void {
    for (const cell of this.cellsOf(key)) {
      cell.counts[name] = (cell.counts[name] ?? 0) + n
      if (values.length === 0) continue
      const known = cell.values[name] ?? new Map<number, number>()
      cell.values[name] = known
      for (const [value, count] of values) known.set(value, (known.get(value) ?? 0) + count)
    }
  }

  /** A null key is the total. */
  addRepeats({ key, n }: { key: GroupKey | null; n: number }): void {
    const cell = key === null ? this.total : this.groupOf(key)
    if (cell) cell.repeated = n
  }

  tally(): Tally {
    const groups = [...this.groups.values()].map(cell => ({
      key: cell.key.map(value => value ?? ''),
      cell: finished(cell),
    }))
    return { total: finished(this.total), groups }
  }

  private cellsOf(key: GroupKey): Gathered[] {
    const group = this.groupOf(key)
    return group ? [this.total, group] : [this.total]
  }

  private groupOf(key: GroupKey): Gathered | null {
    if (!this.isGrouped || key.includes(null)) return null
    const id = JSON.stringify(key)
    const known = this.groups.get(id) ?? gathered(key)
    this.groups.set(id, known)
    return known
  }
}

const gathered = (key: GroupKey): Gathered => ({ key, counts: {}, values: {}, repeated: 0 })

function finished({ counts, values, repeated }: Gathered): Cell {
  const weighted = Object.entries(values).map(
    ([name, each]) => [name, [...each].sort(([a], [b]) => a - b)] as const,
  )
  return { counts, values: Object.fromEntries(weighted), repeated }
}

/** Labels of the key columns of a row: a bucket number becomes its label. */
export function keyOf(row: Record<string, unknown>, { frame }: Context): GroupKey {
  return frame.dimensions.map((dimension, index) => {
    const value = row[`g${index}`]
    if (!TIME_DIMENSIONS.some(time => time === dimension)) return typeof value === 'string' ? value : ''
    return frame.buckets?.[Number(value) - 1]?.label ?? null
  })
}
