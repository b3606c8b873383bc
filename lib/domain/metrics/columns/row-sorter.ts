import type { Frame } from '../frame'
import type { Measured, Plan, Rule } from '../plan'
import type { CellsByPlace } from './cells-by-place'
import type { ColumnTable } from './column-table'
import { conditionMask } from './condition-mask'
import { ageOf, type DaysReader, daysFrom } from './days-reader'
import { BLOCK, type RowMask } from './row-mask'
import type { RowPlaces } from './row-places'

export type Sorting = {
  table: ColumnTable
  plan: Plan
  frame: Frame
  /** The classes, whose places here are their numbers. */
  names: readonly string[]
  cells: CellsByPlace
}

type Class = { mask: RowMask; number: number; value: DaysReader | null; countsLeads: boolean }

/** Puts rows into the class of the first rule that takes them, block by block, and counts them in their cells. */
export class RowSorter {
  readonly #table: ColumnTable
  readonly #cells: CellsByPlace
  readonly #classes: readonly Class[]
  readonly #places: RowPlaces
  readonly #isGrouped: boolean
  readonly #mask = new Uint8Array(BLOCK)
  readonly #taken = new Int32Array(BLOCK)

  constructor({ table, plan, frame, names, cells }: Sorting, rules: readonly Rule[], places: RowPlaces) {
    this.#table = table
    this.#cells = cells
    this.#places = places
    this.#isGrouped = frame.dimensions.length > 0
    this.#classes = rules.map(({ name, when }) => ({
      mask: conditionMask(when, table, frame),
      number: names.indexOf(name),
      value: valueReader(table, plan.measured?.[name], frame),
      countsLeads: plan.countsLeads === true && (plan.parts.n?.includes(name) ?? false),
    }))
  }

  /** Sorts rows; those that no rule takes are outside the population. The list is used up. */
  take(rows: Int32Array, length: number): void {
    let left = length
    for (const each of this.#classes) {
      if (left === 0) return
      const n = each.mask(rows, left, this.#mask)
      if (n === 0) continue
      let others = 0
      let taken = 0
      for (let i = 0; i < left; i++) {
        const row = rows[i] ?? 0
        if (this.#mask[i] === 1) this.#taken[taken++] = row
        else rows[others++] = row
      }
      left = others
      this.#count(each, taken)
    }
  }

  #count({ number, value, countsLeads }: Class, length: number): void {
    const cells = this.#cells
    const rows = this.#taken
    if (!this.#isGrouped) {
      cells.addRows(0, number, length)
      if (value) {
        const weights = cells.weightsOf(0, number)
        for (let i = 0; i < length; i++) weights.add(value(rows[i] ?? 0))
      }
      if (countsLeads) for (let i = 0; i < length; i++) this.#countLead(0, rows[i] ?? 0)
      return
    }
    const { placeOf } = this.#places
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const place = placeOf(row)
      cells.addRows(place, number, 1)
      if (value) cells.weightsOf(place, number).add(value(row))
      if (countsLeads) this.#countLead(place, row)
    }
  }

  #countLead(place: number, row: number): void {
    const { leads } = this.#table
    if (leads.isShared(row)) this.#cells.addShared(place, leads.leadOf[row] ?? 0)
  }
}

function valueReader(table: ColumnTable, measured: Measured | undefined, frame: Frame): DaysReader | null {
  if (measured === undefined) return null
  if (measured === 'amount') {
    const amounts = table.numbers('amount_minor')
    return row => {
      const amount = amounts[row] ?? Number.NaN
      return Number.isNaN(amount) ? 0 : amount
    }
  }
  return measured.to === 'as_of'
    ? ageOf(table, measured.from, frame)
    : daysFrom(table, measured.from, measured.to, frame)
}
