import type { Subject } from '../declaration'
import { LeadChains } from './lead-chains'
import { TABLE_COLUMNS } from './table-columns'
import { WordColumn } from './word-column'

export type ColumnValue = number | string | null

/** A row that belongs to no lead. */
export const NO_LEAD = -1

const FIRST_CAPACITY = 1_024
const GROWTH = 1.25
const SPARE = 1.02

/** Rows of one subject, column by column. */
export class ColumnTable {
  readonly subject: Subject
  /** Rows that are or were used. */
  size = 0
  /** Rows that count. */
  count = 0
  /** 1 where a row counts. */
  live = new Uint8Array(0)
  /** Which rows a lead has. */
  readonly leads = new LeadChains()
  readonly #floats: { name: string; values: Float64Array }[]
  readonly #smalls: { name: string; values: Uint16Array }[]
  readonly #words: { name: string; column: WordColumn }[]
  readonly #free: number[] = []

  constructor(subject: Subject) {
    const { instants, numbers, smalls, words } = TABLE_COLUMNS[subject]
    this.subject = subject
    this.#floats = [...instants, ...numbers].map(name => ({ name, values: new Float64Array(0) }))
    this.#smalls = smalls.map(name => ({ name, values: new Uint16Array(0) }))
    this.#words = words.map(name => ({ name, column: new WordColumn() }))
  }

  /** Instants and numbers; a missing one is NaN, before and after which nothing lies. */
  numbers(name: string): Float64Array {
    const column = this.#floats.find(each => each.name === name)
    if (column === undefined) throw new Error(`${this.subject} has no ${name}`)
    return column.values
  }

  /** Whole numbers; null where the subject has no such column. */
  smalls(name: string): Uint16Array | null {
    return this.#smalls.find(each => each.name === name)?.values ?? null
  }

  /** Words; null where the subject has no such column. */
  words(name: string): WordColumn | null {
    return this.#words.find(each => each.name === name)?.column ?? null
  }

  /** Adds a row of a lead, or of none. */
  add(lead: number, values: readonly ColumnValue[]): number {
    const slot = this.#free.pop() ?? this.size
    this.put(slot, values)
    this.leads.add(lead, slot)
    return slot
  }

  /** Writes a row at its place. */
  put(slot: number, values: readonly ColumnValue[]): void {
    this.makeRoom(slot)
    let i = 0
    for (const column of this.#floats) {
      const value = values[i++] ?? null
      column.values[slot] = value === null ? Number.NaN : Number(value)
    }
    for (const column of this.#smalls) column.values[slot] = Number(values[i++] ?? 0)
    for (const { column } of this.#words) {
      const value = values[i++] ?? null
      column.set(slot, value === null ? null : String(value))
    }
    if (this.live[slot] !== 1) this.count++
    this.live[slot] = 1
  }

  /** Lets a row count no more. */
  clear(slot: number): void {
    if (this.live[slot] === 1) this.count--
    this.live[slot] = 0
  }

  /** Takes the rows of a lead out. */
  dropLead(lead: number): void {
    for (const slot of this.leads.takeAll(lead)) {
      this.clear(slot)
      this.#free.push(slot)
    }
  }

  /** Room for a row; rows nobody has written do not count. */
  makeRoom(slot: number): void {
    if (slot >= this.live.length) this.#grow(Math.max(FIRST_CAPACITY, this.live.length * GROWTH, slot + 1))
    if (slot >= this.size) this.size = slot + 1
  }

  /** Makes room for so many rows at once, and for a few that come later. */
  reserve(rows: number): void {
    const capacity = Math.ceil(rows * SPARE)
    if (capacity > this.live.length) this.#grow(capacity)
    this.leads.reserve(capacity)
  }

  get bytes(): number {
    const capacity = this.live.length
    const words = this.#words.reduce((sum, { column }) => sum + column.codes.BYTES_PER_ELEMENT, 0)
    return capacity * (1 + this.#floats.length * 8 + this.#smalls.length * 2 + words) + this.leads.bytes
  }

  #grow(wanted: number): void {
    const capacity = Math.ceil(wanted)
    this.live = extended(this.live, new Uint8Array(capacity))
    for (const column of this.#floats) {
      const before = column.values.length
      column.values = extended(column.values, new Float64Array(capacity))
      column.values.fill(Number.NaN, before)
    }
    for (const column of this.#smalls) column.values = extended(column.values, new Uint16Array(capacity))
    for (const { column } of this.#words) column.grow(capacity)
  }
}

function extended<Kind extends Uint8Array | Uint16Array | Float64Array>(values: Kind, larger: Kind): Kind {
  larger.set(values)
  return larger
}
