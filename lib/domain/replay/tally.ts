import { OUTCOME_CLASSES } from './outcome-class'

const CLASSES = OUTCOME_CLASSES.length

/** What the candidates that became MQLs became of in reality, by class, with the value of the won ones. */
export type Tally = {
  byClass: number[]
  wonMinor: number
  /** Reasons of those sales gave back. */
  reasons: Record<string, number>
  /** Wins of the window that came to sales, whenever they did. */
  caughtWins: number
}

export const emptyTally = (): Tally => ({
  byClass: new Array<number>(CLASSES).fill(0),
  wonMinor: 0,
  reasons: {},
  caughtWins: 0,
})

/** One tally of the leads of two. */
export function addTallies(a: Tally, b: Tally): Tally {
  const reasons = { ...a.reasons }
  for (const [reason, n] of Object.entries(b.reasons)) reasons[reason] = (reasons[reason] ?? 0) + n
  return {
    byClass: a.byClass.map((n, i) => n + (b.byClass[i] ?? 0)),
    wonMinor: a.wonMinor + b.wonMinor,
    reasons,
    caughtWins: a.caughtWins + b.caughtWins,
  }
}
