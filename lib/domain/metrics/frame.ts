import type { Edge } from '../time/edge'
import type { Range } from '../time/range'
import type { Declaration } from './declaration'
import type { Comparison, Dimension, Form, StageStay } from './ids'
import type { Filters } from './query'

/** One period of the answer, cut to the reporting range. */
export type Bucket = { label: string; from: Edge; to: Edge }

/** Beyond this many rows times are rounded up, so that a curve stays quick to draw; the answer says so. */
export const EXACT_ROWS = 50_000

/** Times up to `upTo` days are rounded up to one of `perDay` steps; the last one has no end. */
export type Rounding = readonly { upTo: number; perDay: number }[]

/** A question with every choice made and every word turned into cuts: all that the interpreters need. */
export type Frame = {
  declaration: Declaration
  form: Form
  horizonDays: number | null
  asOf: Edge
  range: Range
  /** Whether the question leaves time open, so that rows without any date may be counted. */
  isOpen: boolean
  /** Whether rows without a place in time are counted at all: not in a single period of the calendar. */
  countsBeyond: boolean
  timeZone: string
  workspaceZone: string
  dimensions: readonly Dimension[]
  buckets: readonly Bucket[] | null
  filters: Filters
  stage: StageStay
  compare: Comparison
  currency: string
  minorDigits: number
  minimumN: number
  rounding: Rounding | null
}
