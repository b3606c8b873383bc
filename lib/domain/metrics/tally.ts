import type { Weighted } from '../statistics/distribution'

/** What the rows of one cell come to, before anything is said about it. */
export type Cell = {
  /** Rows by class. */
  counts: Readonly<Record<string, number>>
  /** Days or amounts that rows of a class contribute, ascending, with how many rows contribute each. */
  values: Readonly<Record<string, readonly Weighted[]>>
  /** Rows whose lead has an earlier row in the same cell. */
  repeated: number
}

/** Rows counted by one plan: all of them, and by group. Keys stand in the order of the question's dimensions. */
export type Tally = {
  total: Cell
  groups: readonly { key: readonly string[]; cell: Cell }[]
}

export const EMPTY_CELL: Cell = { counts: {}, values: {}, repeated: 0 }
