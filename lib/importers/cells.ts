import type { Attributes, When } from '@/lib/domain/record/record'
import type { FieldColumns } from './match-fields'
import { attributeValue } from './values/attribute'
import { parseBoolean } from './values/boolean'
import { clean } from './values/clean'
import { minorDigitsOf } from './values/currency'
import { parseInteger } from './values/integer'
import { parseMoney } from './values/money'
import { type DateReading, parseDay, parseWhen, type Unreadable } from './values/when'

/** How the values of one file are written, and which columns hold what. */
export type Reading = {
  dates: DateReading
  currency: string
  decimalComma: boolean
  headers: readonly string[]
  fields: FieldColumns
  /** Columns without a field, kept as attributes under their header. */
  rest: readonly number[]
}

const MAX_ID = 200
const MAX_TEXT = 1000

/**
 * One row, read by field. A value that cannot be read is null and remembered: `failure` is the first of them, and
 * a row with a failure becomes no record.
 */
export class Cells {
  failure: { column: string | null; message: string } | null = null

  private readonly reading: Reading
  private readonly row: readonly string[]

  constructor(reading: Reading, row: readonly string[]) {
    this.reading = reading
    this.row = row
  }

  get currency(): string {
    return this.reading.currency
  }

  has(field: string): boolean {
    return this.reading.fields.has(field)
  }

  /** Places of the columns of a field, with their headers, for fields that several columns feed. */
  columns(field: string): { header: string; place: number }[] {
    const places = this.reading.fields.get(field) ?? []
    return places.map(place => ({ place, header: this.header(place) }))
  }

  text(field: string): string | null {
    const value = this.raw(field)?.text ?? null
    return value !== null && value.length > MAX_TEXT ? value.slice(0, MAX_TEXT).toWellFormed() : value
  }

  /** Text of any length, for cells that hold a document of their own. */
  whole(field: string): string | null {
    return this.raw(field)?.text ?? null
  }

  /** An identifier as written; longer ones are a mistake in the mapping, not an id. */
  id(field: string): string | null {
    const raw = this.raw(field)
    if (!raw || raw.text.length <= MAX_ID) return raw?.text ?? null
    return this.fail(raw.place, `An id is at most ${MAX_ID} characters long. Choose another column for it.`)
  }

  when(field: string): When | null {
    return this.date(field, parseWhen)
  }

  /** A date whose time of day means nothing. */
  day(field: string): When | null {
    return this.date(field, parseDay)
  }

  whenAt(place: number): When | null {
    const text = clean(this.row[place])
    return text === null ? null : this.readable(place, parseWhen(text, this.reading.dates))
  }

  money(field: string, currency = this.reading.currency): number | null {
    const raw = this.raw(field)
    if (!raw) return null
    const minor = parseMoney(raw.text, minorDigitsOf(currency) ?? 2, this.reading.decimalComma)
    return minor ?? this.fail(raw.place, `“${short(raw.text)}” is not an amount. Write amounts like 1234.50.`)
  }

  integer(field: string): number | null {
    const raw = this.raw(field)
    return raw ? parseInteger(raw.text, this.reading.decimalComma) : null
  }

  flag(field: string): boolean | null {
    const raw = this.raw(field)
    if (!raw) return null
    return parseBoolean(raw.text) ?? this.fail(raw.place, `“${short(raw.text)}” is neither yes nor no.`)
  }

  /** For amounts that decide nothing: null also where there is text instead, such as a range. */
  moneyIfReadable(field: string): number | null {
    const raw = this.raw(field)
    return raw ? parseMoney(raw.text, minorDigitsOf(this.currency) ?? 2, this.reading.decimalComma) : null
  }

  /** Columns without a field, under their headers; blanks are left out. */
  attributes(): Attributes {
    return this.collect(this.reading.rest)
  }

  /** The columns of a field as they are written, for what a field does not hold. */
  attributesOf(...fields: string[]): Attributes {
    return this.collect(fields.flatMap(field => this.reading.fields.get(field) ?? []))
  }

  /** Remembers why the row cannot be read; the first reason stays. */
  refuse(field: string, message: string): null {
    return this.fail(this.reading.fields.get(field)?.[0] ?? null, message)
  }

  private date(field: string, parse: (text: string, reading: DateReading) => When | Unreadable): When | null {
    const raw = this.raw(field)
    return raw ? this.readable(raw.place, parse(raw.text, this.reading.dates)) : null
  }

  private readable(place: number, when: When | Unreadable): When | null {
    return 'unreadable' in when ? this.fail(place, when.unreadable) : when
  }

  private raw(field: string): { text: string; place: number } | null {
    const places = this.reading.fields.get(field)
    if (!places) return null
    for (const place of places) {
      const text = clean(this.row[place])
      if (text !== null) return { text, place }
    }
    return null
  }

  private collect(places: readonly number[]): Attributes {
    const entries: [string, Attributes[string]][] = []
    for (const place of places) {
      const text = clean(this.row[place])
      if (text !== null) entries.push([this.header(place), attributeValue(text)])
    }
    return Object.fromEntries(entries)
  }

  private header(place: number): string {
    return this.reading.headers[place] ?? `Column ${place + 1}`
  }

  private fail(place: number | null, message: string): null {
    this.failure ??= { column: place === null ? null : this.header(place), message }
    return null
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
