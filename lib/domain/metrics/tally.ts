import type { Distribution, Weighted } from '../statistics/distribution'

/** What the rows of one cell come to, before anything is said about it. */
export type Cell = {
  /** Rows by class. */
  counts: Readonly<Record<string, number>>
  /** Days that rows of a class contribute, ascending, with how many rows contribute each. */
  days: Readonly<Record<string, readonly Weighted[]>>
  /** Amounts in minor units, and how many lie in each step of the logarithmic axis. */
  amounts: { distribution: Distribution; steps: ReadonlyMap<number, number> } | null
  /** Rows whose lead has an earlier row in the same cell. */
  repeated: number
}

/** Rows counted by one plan: all of them, and by group. Keys stand in the order of the question's dimensions. */
export type Tally = {
  total: Cell
  groups: readonly { key: readonly string[]; cell: Cell }[]
}

export const EMPTY_CELL: Cell = { counts: {}, days: {}, amounts: null, repeated: 0 }
