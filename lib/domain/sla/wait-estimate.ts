import { incidence } from '../statistics/incidence'
import { supportedUntil, timeToReach } from '../statistics/incidence-readings'

/** A wait in minutes: ended by what was waited for, or still going on when last looked at. */
export type Wait = { minutes: number; hasEnded: boolean }

export type WaitEstimate = {
  n: number
  ended: number
  waiting: number
  /** Time by which half, and nine tenths, are through; null when that cannot be said. */
  median: number | null
  p90: number | null
}

/** Curves are read as far as so many still wait. */
const MINIMUM_AT_RISK = 1

/** Median and P90 of waits by a survival estimate, in which those who still wait count for as long as they have. */
export function waitEstimate(waits: readonly Wait[]): WaitEstimate {
  const curve = incidence(
    waits.map(({ minutes, hasEnded }) => ({
      time: Math.max(0, minutes),
      events: hasEnded ? 1 : 0,
      competing: 0,
      censored: hasEnded ? 0 : 1,
    })),
  )
  const until = supportedUntil(curve, MINIMUM_AT_RISK)
  return {
    n: curve.n,
    ended: curve.events,
    waiting: curve.censored,
    median: timeToReach(curve, 0.5, until),
    p90: timeToReach(curve, 0.9, until),
  }
}
