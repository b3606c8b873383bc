import type { Criteria } from '../criteria/criteria'
import { factsAt } from '../scoring/candidate'
import type { Score } from '../scoring/score'
import { scoreLead } from '../scoring/score-lead'
import { candidateOf } from './candidate-of'
import { msOf, type Snapshot } from './snapshot'

/** Closer than this to a line, running sums do not decide: the scorer is asked, in its own order of operations. */
export const TIE = 1e-7

/** Score of a candidate at one of its points by the scorer itself. */
export function exactScore(snapshot: Snapshot, criteria: Criteria, candidate: number, point: number): Score {
  const { facts, events } = candidateOf(snapshot, candidate)
  const ms = msOf(snapshot, point)
  return scoreLead(factsAt(facts, ms), events, criteria, new Date(ms), snapshot.timeZone)
}
