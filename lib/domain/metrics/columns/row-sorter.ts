import type { Frame } from '../frame'
import type { Plan, Rule } from '../plan'
import type { CellsByPlace } from './cells-by-place'
import type { ColumnTable } from './column-table'
import { conditionMask } from './condition-mask'
import { BLOCK, type RowMask } from './row-mask'
import type { RowPlaces } from './row-places'
import { type RowValues, rowValues } from './row-values'

export type Sorting = {
  table: ColumnTable
  plan: Plan
  frame: Frame
  /** The classes, whose places here are their numbers. */
  names: readonly string[]
  cells: CellsByPlace
}

type Class = { mask: RowMask; number: number; values: RowValues | null; countsLeads: boolean }

/** Puts rows into the class of the first rule that takes them, block by block, and counts them in their cells. */
export class RowSorter {
  readonly #table: ColumnTable
  readonly #cells: CellsByPlace
  readonly #classes: readonly Class[]
  readonly #places: RowPlaces
  readonly #isGrouped: boolean
  readonly #mask = new Uint8Array(BLOCK)
  readonly #taken = new Int32Array(BLOCK)
  readonly #values = new Float64Array(BLOCK)

  constructor({ table, plan, frame, names, cells }: Sorting, rules: readonly Rule[], places: RowPlaces) {
    this.#table = table
    this.#cells = cells
    this.#places = places
    this.#isGrouped = frame.dimensions.length > 0
    const valuesOf = (name: string) => {
      const measured = plan.measured?.[name]
      return measured === undefined ? null : rowValues(table, measured, frame)
    }
    this.#classes = rules.map(({ name, when }) => ({
      mask: conditionMask(when, table, frame),
      number: names.indexOf(name),
      values: valuesOf(name),
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

  #count({ number, values, countsLeads }: Class, length: number): void {
    const cells = this.#cells
    const rows = this.#taken
    values?.(rows, length, this.#values)
    if (!this.#isGrouped) {
      cells.addRows(0, number, length)
      if (values) cells.weightsOf(0, number).addAll(this.#values, length)
      if (countsLeads) for (let i = 0; i < length; i++) this.#countLead(0, rows[i] ?? 0)
      return
    }
    const { placeOf } = this.#places
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const place = placeOf(row)
      cells.addRows(place, number, 1)
      if (values) cells.weightsOf(place, number).add(this.#values[i] ?? Number.NaN)
      if (countsLeads) this.#countLead(place, row)
    }
  }

  #countLead(place: number, row: number): void {
    const { leads } = this.#table
    if (leads.isShared(row)) this.#cells.addShared(place, leads.leadOf[row] ?? 0)
  }
}
