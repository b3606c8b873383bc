import { NEVER } from './eligible-points'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import type { Counted, SweepCounts } from './sweep-counts'
import { emptyTally, type Tally } from './tally'

const CLASSES = OUTCOME_CLASSES.length

export type PointTally = {
  tally: Tally
  /** Those inside the window, by segment and class. */
  cells: Uint32Array
  /** Wins of the window that never came to sales. */
  missed: number[]
}

/** What became of the candidates that are MQLs at the exact threshold, in one walk over all. */
export function tallyPoint({ crossed, inside }: SweepCounts, counted: Counted): PointTally {
  const { cellOf, isWin, segments, history } = counted
  const { reason, reasons, wonMinor } = history.outcomes
  const cells = new Uint32Array(segments.length * CLASSES)
  const byReason = new Uint32Array(reasons.length)
  const missed: number[] = []
  const tally = emptyTally()
  for (let i = 0; i < inside.length; i++) {
    const cell = cellOf[i] ?? 0
    const ofClass = cell % CLASSES
    if (ofClass === OUTCOME_CODE.won && isWin[i] === 1) {
      if (crossed[i] === NEVER) missed.push(i)
      else tally.caughtWins += 1
    }
    if (inside[i] === 0) continue
    cells[cell] = (cells[cell] ?? 0) + 1
    if (ofClass === OUTCOME_CODE.rejected || ofClass === OUTCOME_CODE.returned) {
      const at = reason[i] ?? 0
      byReason[at] = (byReason[at] ?? 0) + 1
    } else if (ofClass === OUTCOME_CODE.won) {
      const worth = wonMinor[i] ?? Number.NaN
      if (!Number.isNaN(worth)) tally.wonMinor += worth
    }
  }
  cells.forEach((n, cell) => {
    tally.byClass[cell % CLASSES] = (tally.byClass[cell % CLASSES] ?? 0) + n
  })
  byReason.forEach((n, at) => {
    if (n > 0) tally.reasons[reasons[at] ?? ''] = n
  })
  return { tally, cells, missed }
}
