import type { Rng, Weighted } from './rng'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
// Midnight in New York in winter. Daylight saving is left out: durations must not depend on the anchor.
const NEW_YORK_MS = 5 * HOUR_MS

// How engagement spreads over a week (Monday first) and over a day in New York; some buyers sit in Europe.
const WEEKDAYS = byIndex([18, 20, 20, 18, 14, 5, 5])
const HOURS = byIndex([1, 2, 5, 7, 7, 6, 6, 7, 9, 11, 12, 11, 11, 11, 11, 10, 8, 6, 4, 3, 2, 2, 1, 1])

/**
 * The calendar of a seeded workspace. Everything hangs on whole weeks counted back from the Monday of the anchor
 * day, so that the same seed tells the same story on any day; what would lie after the anchor is cut off.
 */
export class Timeline {
  /** The start of the anchor day: the last instant anything is known of. */
  readonly cutMs: number
  private readonly mondayMs: number

  constructor(anchor: string) {
    this.cutMs = Date.parse(`${anchor}T00:00:00Z`)
    if (Number.isNaN(this.cutMs)) throw new Error(`the anchor is not a day: ${anchor}`)
    const weekday = (Math.floor(this.cutMs / DAY_MS) + 3) % 7
    this.mondayMs = this.cutMs - weekday * DAY_MS + NEW_YORK_MS
  }

  /** Start of the Monday so many weeks from the anchor's, in New York; negative is past. */
  week(n: number): number {
    return this.mondayMs + n * WEEK_MS
  }

  /** An instant in weeks [from, to): busy on working days and in office hours; `ramp` > 1 leans to the end. */
  instant(rng: Rng, from: number, to: number, ramp: number, position = rng.next()): number {
    const share = position ** (1 / ramp)
    const week = from + Math.min(Math.floor(share * (to - from)), to - from - 1)
    return this.week(week) + rng.weighted(WEEKDAYS) * DAY_MS + officeMs(rng)
  }
}

/** Milliseconds into a day, leaning to office hours; whole seconds. */
export function officeMs(rng: Rng): number {
  return rng.weighted(HOURS) * HOUR_MS + rng.int(0, 3_599) * 1_000
}

function byIndex(weights: readonly number[]): Weighted<number> {
  return weights.map((weight, index) => [index, weight])
}
