import type { Frame } from './frame'
import { type Dimension, STAGE_STAYS, TIME_DIMENSIONS } from './ids'
import type { Group } from './result'
import { type Cell, EMPTY_CELL, type Tally } from './tally'

/** The cells of one row of an answer, one per plan. */
export type GroupedCells = { group: Group; cells: Readonly<Record<string, Cell>> }

export const MOST_GROUPS = 500

/**
 * The rows of an answer in their order: the total, then periods as the calendar has them and other groups by
 * size. Periods without rows stay, as a gap is seen; those before the first row and after the last go, unless the
 * question names the range.
 */
export function groupedCells(tallies: Readonly<Record<string, Tally>>, frame: Frame): GroupedCells[] {
  const byKey = new Map<string, { key: readonly string[]; cells: Record<string, Cell> }>()
  for (const [name, { groups }] of Object.entries(tallies)) {
    for (const { key, cell } of groups) {
      const id = JSON.stringify(key)
      const known = byKey.get(id) ?? { key, cells: {} }
      byKey.set(id, known)
      known.cells[name] = cell
    }
  }
  const found = [...byKey.values()].map(({ key, cells }) => ({ group: groupOf(key, frame), cells }))
  const rows = isTimeAlone(frame) ? filled(found, frame) : sorted(found, frame)
  const totals = Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, tally.total]))
  return [{ group: null, cells: totals }, ...rows.slice(0, isTimeAlone(frame) ? rows.length : MOST_GROUPS)]
}

/** Rows of a group; those deemed accepted are counted among the others already. */
export const sizeOf = ({ cells: { deemed: _, ...cells } }: Pick<GroupedCells, 'cells'>): number =>
  Object.values(cells).reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0)

const groupOf = (key: readonly string[], { dimensions }: Frame): Exclude<Group, null> =>
  Object.fromEntries(dimensions.map((dimension, index) => [dimension, key[index] ?? '']))

const isTime = (dimension: Dimension) => TIME_DIMENSIONS.some(time => time === dimension)
const isTimeAlone = ({ dimensions }: Frame) => dimensions.length === 1 && dimensions.every(isTime)

type Found = { group: Exclude<Group, null>; cells: Record<string, Cell> }

function filled(found: readonly Found[], { buckets, dimensions, range }: Frame): Found[] {
  const [dimension] = dimensions
  if (dimension === undefined || buckets === null) return []
  const known = new Map(found.map(row => [row.group[dimension], row]))
  const rows = buckets.map(({ label }) => known.get(label) ?? { group: { [dimension]: label }, cells: {} })
  const isFull = (row: Found) => sizeOf(row) > 0
  const first = range.from === null ? rows.findIndex(isFull) : 0
  const last = range.to === null ? rows.findLastIndex(isFull) : rows.length - 1
  return first < 0 ? [] : rows.slice(first, last + 1)
}

function sorted(found: readonly Found[], frame: Frame): Found[] {
  const ranks = frame.dimensions.map(dimension => ranksOf(dimension, found, frame))
  return found.toSorted((a, b) => {
    for (const [index, dimension] of frame.dimensions.entries()) {
      const rank = (row: Found) => ranks[index]?.get(row.group[dimension] ?? '') ?? 0
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
    }
    return 0
  })
}

function ranksOf(dimension: Dimension, found: readonly Found[], { buckets }: Frame): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const row of found) {
    const value = row.group[dimension] ?? ''
    sizes.set(value, (sizes.get(value) ?? 0) + sizeOf(row))
  }
  const values = [...sizes.keys()]
  const order = naturalOrder(dimension, buckets?.map(bucket => bucket.label) ?? [])
  values.sort((a, b) =>
    order ? order(a) - order(b) || compare(a, b) : (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || compare(a, b),
  )
  return new Map(values.map((value, index) => [value, index]))
}

/** Versions, employee bands, stages and periods have an order of their own; a blank comes last. */
function naturalOrder(dimension: Dimension, labels: readonly string[]): ((value: string) => number) | null {
  if (isTime(dimension)) return value => labels.indexOf(value)
  if (dimension === 'stage') return value => STAGE_ORDER.indexOf(value)
  if (dimension !== 'agreement_version' && dimension !== 'employee_band') return null
  return value => Number(value.replaceAll(/[,.\s]/g, '').match(/\d+/)?.[0] ?? Number.POSITIVE_INFINITY)
}

const STAGE_ORDER: readonly string[] = STAGE_STAYS
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const cellIn = (row: GroupedCells, plan: string): Cell => row.cells[plan] ?? EMPTY_CELL
