import type { Bucket, Frame } from '../frame'
import { type Dimension, VALUE_DIMENSIONS, type ValueDimension } from '../ids'
import type { ColumnTable } from './column-table'
import { PeriodFinder } from './period-finder'
import { isDate, type StageView } from './stage-view'
import type { WordColumn } from './word-column'

/** Finds the group that a row belongs to, as one number, and tells the key behind such a number. */
export type RowPlaces = {
  placeOf: (row: number) => number
  /** Null: the row is in no period, and so in no group. */
  keyOf: (place: number) => string[] | null
}

/** One part of a key: how many values it has, which one a row has, and how each reads. */
type Part = { size: number; codeOf: (row: number) => number; label: (code: number) => string | null }

/** The groups of a question over the rows of a table; rows beyond the clock have no period. */
export function rowPlaces(table: ColumnTable, frame: Frame, clock: StageView | null): RowPlaces {
  const parts = frame.dimensions.map(dimension => partOf(dimension, table, frame, clock))
  const [only, ...others] = parts
  if (only === undefined) return { placeOf: () => 0, keyOf: () => [] }
  return {
    placeOf:
      others.length === 0
        ? only.codeOf
        : row => parts.reduce((place, { size, codeOf }) => place * size + codeOf(row), 0),
    keyOf: place => {
      let rest = place
      const key = parts.toReversed().map(({ size, label }) => {
        const code = rest % size
        rest = Math.floor(rest / size)
        return label(code)
      })
      const known = key.filter(label => label !== null)
      return known.length < key.length ? null : known.reverse()
    },
  }
}

function partOf(dimension: Dimension, table: ColumnTable, frame: Frame, clock: StageView | null): Part {
  if (dimension === 'stage') return { size: 1, codeOf: () => 0, label: () => '' }
  if (isValue(dimension)) return wordPart(table.words(dimension))
  const buckets = frame.buckets ?? []
  const size = buckets.length + 1
  const label = (code: number) => buckets[code - 1]?.label ?? null
  return { size, codeOf: clock === null ? () => 0 : bucketOf(clock, buckets), label }
}

const isValue = (dimension: Dimension): dimension is ValueDimension =>
  VALUE_DIMENSIONS.some(name => name === dimension)

function wordPart(column: WordColumn | null): Part {
  if (column === null) return { size: 1, codeOf: () => 0, label: () => '' }
  const { codes, words } = column
  return { size: words.length, codeOf: row => codes[row] ?? 0, label: code => words[code] ?? '' }
}

/** Number of the period a row lies in, from 1; 0 for none. */
function bucketOf(clock: StageView, buckets: readonly Bucket[]): (row: number) => number {
  const instants = new PeriodFinder(buckets, 'ms')
  const dates = new PeriodFinder(buckets, 'dayMs')
  return row => (isDate(clock, row) ? dates : instants).find(clock.at[row] ?? Number.NaN)
}
