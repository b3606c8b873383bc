import type { Frame } from '../frame'
import type { ValueDimension } from '../ids'
import type { Plan } from '../plan'
import type { Tally } from '../tally'
import { CellsByPlace } from './cells-by-place'
import type { ColumnTable } from './column-table'
import { narrowed, rowBlocks } from './row-blocks'
import { allRows, BLOCK, noRows, otherRows, type RowMask, rowsOfAll } from './row-mask'
import { type RowPlaces, rowPlaces } from './row-places'
import { RowSorter } from './row-sorter'
import { notBefore, reachedBy, withCode, without } from './stage-masks'
import { type StageView, stageView } from './stage-view'

/** Counts rows by a plan over columns; says exactly what `foldTally` says. */
export function columnTally(table: ColumnTable, plan: Plan, frame: Frame): Tally {
  const clock = stageView(table, plan.clock)
  const names = [...new Set([...plan.rules, ...plan.beyond].map(rule => rule.name))]
  const cells = new CellsByPlace(names, plan, frame.rounding)
  const sorting = { table, plan, frame, names, cells }
  const places = rowPlaces(table, frame, clock)
  const inside = new RowSorter(sorting, plan.rules, places)
  const outside = new RowSorter(sorting, plan.beyond, rowPlaces(table, frame, null))
  const isOutside = frame.countsBeyond && plan.beyond.length > 0
  const isLetIn = filtered(table, frame)
  const isDated = plan.clock === 'due' ? otherRows(without(clock.at)) : reachedBy(clock, frame.asOf)
  const isInRange = inRange(clock, frame)
  const [dated, undated] = [new Int32Array(BLOCK), new Int32Array(BLOCK)]
  const mask = new Uint8Array(BLOCK)
  for (const [rows, length] of rowBlocks(table, isLetIn)) {
    const n = isDated(rows, length, mask)
    const inTime = n === length ? rows : dated
    if (n < length) split(rows, length, mask, { dated, undated })
    inside.take(inTime, isInRange === null ? n : narrowed(isInRange, inTime, n))
    if (isOutside) outside.take(undated, length - n)
  }
  return tallyOf(cells, places, frame)
}

/** Rows that a mask marks, and the others. */
function split(
  rows: Int32Array,
  length: number,
  mask: Uint8Array,
  { dated, undated }: { dated: Int32Array; undated: Int32Array },
): void {
  let n = 0
  let others = 0
  for (let i = 0; i < length; i++) {
    const row = rows[i] ?? 0
    const isIn = mask[i] ?? 0
    dated[n] = row
    undated[others] = row
    n += isIn
    others += 1 - isIn
  }
}

function filtered(table: ColumnTable, { filters }: Frame): RowMask {
  // Object.entries forgets which keys there are; Filters has no others.
  const asked = Object.entries(filters) as [ValueDimension, readonly string[]][]
  return rowsOfAll(
    asked.map(([name, values]) => {
      const column = table.words(name)
      if (column === null) return values.includes('') ? allRows : noRows
      return withCode(column.codes, column.among(values))
    }),
  )
}

function inRange(clock: StageView, { range: { from, to } }: Frame): RowMask | null {
  const masks: RowMask[] = []
  if (from !== null) masks.push(notBefore(clock, from))
  if (to !== null) masks.push(otherRows(notBefore(clock, to)))
  return masks.length === 0 ? null : rowsOfAll(masks)
}

function tallyOf(cells: CellsByPlace, { keyOf }: RowPlaces, { dimensions }: Frame): Tally {
  const places = cells.places()
  const total = cells.cellOf(places)
  if (dimensions.length === 0) return { total, groups: [] }
  const groups = places.flatMap(place => {
    const key = keyOf(place)
    return key === null ? [] : [{ key, cell: cells.cellOf([place]) }]
  })
  return { total, groups }
}
