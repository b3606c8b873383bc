import { dayNumber } from '../time/day-number'

const DAY_MS = 86_400_000

/** A point in time as a source gives it: an instant, or a date whose `ms` is midnight UTC of that date. */
export type Moment = { ms: number; dateOnly: boolean }

/** Calendar day of a moment: its own date, or an instant's date in the workspace's zone. */
export function dayOf(moment: Moment, timeZone: string): number {
  return moment.dateOnly ? Math.floor(moment.ms / DAY_MS) : dayNumber(moment.ms, timeZone)
}

/** True when a comes before b; where either is a date without time only whole days are compared. */
export function isBefore(a: Moment, b: Moment, timeZone: string): boolean {
  if (!a.dateOnly && !b.dateOnly) return a.ms < b.ms
  return dayOf(a, timeZone) < dayOf(b, timeZone)
}

/** Total order for sorting: by instant; a date without time stands at the head of its day. */
export function compareMoments(a: Moment, b: Moment, timeZone: string): number {
  if (a.dateOnly === b.dateOnly) return a.ms - b.ms
  return dayOf(a, timeZone) - dayOf(b, timeZone) || (a.dateOnly ? -1 : 1)
}

/** Days from a to b: fractional, or whole calendar days when either is a date without time; null when b is before a. */
export function daysBetween(a: Moment, b: Moment, timeZone: string): number | null {
  const days = a.dateOnly || b.dateOnly ? dayOf(b, timeZone) - dayOf(a, timeZone) : (b.ms - a.ms) / DAY_MS
  return days < 0 ? null : days
}
