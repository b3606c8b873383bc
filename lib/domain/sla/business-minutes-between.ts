import type { SlaCalendar } from './calendar'
import { openMsUntil, openTime } from './open-time'

const MINUTE_MS = 60_000

/**
 * Business minutes from one instant to another, fractional; negative when the second comes first, so that times
 * add up across any split. Without a calendar the clock runs day and night.
 */
export function businessMinutesBetween(calendar: SlaCalendar | null, from: Date, to: Date): number {
  return businessMsBetween(calendar, from.getTime(), to.getTime()) / MINUTE_MS
}

/** Business milliseconds from one instant to another; negative when the second comes first. */
export function businessMsBetween(calendar: SlaCalendar | null, fromMs: number, toMs: number): number {
  if (calendar === null) return toMs - fromMs
  const open = openTime(calendar, Math.min(fromMs, toMs), Math.max(fromMs, toMs))
  return openMsUntil(open, toMs) - openMsUntil(open, fromMs)
}
