import type { Stage } from './stage'

/** A field of a row that conditions ask about. */
export type AskedField = 'verdict' | 'disposition' | 'reason' | 'amountState'

/**
 * A question about one row that has a yes or a no: the words in which a plan is written, and which both
 * interpreters read. Comparing with the as-of cut, dates without time are compared by their date.
 */
export type Condition =
  | { op: 'always' }
  /** The stage is dated, at or before the as-of cut. */
  | { op: 'reached'; stage: Stage }
  /** The stage was reached, but nobody says when. */
  | { op: 'untold'; stage: Stage }
  /** No more than the horizon lies between the stages. */
  | { op: 'within'; from: Stage; to: Stage }
  /** The later stage is reached, and how long it took is known. */
  | { op: 'timed'; from: Stage; to: Stage }
  /** Both stages are dated, in an order that cannot have happened. */
  | { op: 'disordered'; from: Stage; to: Stage }
  /** The stage is at least the horizon old at the as-of cut. */
  | { op: 'aged'; stage: Stage }
  | { op: 'is'; field: AskedField; values: readonly (string | null)[] }
  | { op: 'dateOnly'; stage: Stage }
  | { op: 'inferred'; stage: Stage }
  /** The handoff has no due time. */
  | { op: 'noDue' }
  /** The stage was reached no later than due. */
  | { op: 'byDue'; stage: Stage }
  /** The due time lies before the as-of cut. */
  | { op: 'overdue' }
  /** A second or later episode of its lead. */
  | { op: 'repeat' }
  /** The amount is in another currency than the workspace's. */
  | { op: 'foreign' }
  | { op: 'all'; of: readonly Condition[] }
  | { op: 'any'; of: readonly Condition[] }
  | { op: 'not'; of: Condition }

export const always: Condition = { op: 'always' }
export const reached = (stage: Stage): Condition => ({ op: 'reached', stage })
export const untold = (stage: Stage): Condition => ({ op: 'untold', stage })
export const within = (from: Stage, to: Stage): Condition => ({ op: 'within', from, to })
export const timed = (from: Stage, to: Stage): Condition => ({ op: 'timed', from, to })
export const disordered = (from: Stage, to: Stage): Condition => ({ op: 'disordered', from, to })
export const aged = (stage: Stage): Condition => ({ op: 'aged', stage })
export const is = (field: AskedField, ...values: (string | null)[]): Condition => ({
  op: 'is',
  field,
  values,
})
export const all = (...of: Condition[]): Condition => ({ op: 'all', of })
export const any = (...of: Condition[]): Condition => ({ op: 'any', of })
export const not = (of: Condition): Condition => ({ op: 'not', of })

/** Reached by the as-of cut, or at a time nobody tells. */
export const reachedEver = (stage: Stage): Condition => any(reached(stage), untold(stage))
