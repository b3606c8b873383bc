import type { Temporal } from 'temporal-polyfill'
import type { DayRange } from './calendar'
import { MINUTES_A_DAY, minuteOfDay } from './minute-of-day'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

export type Interval = { start: number; end: number }

/**
 * The instants between which a day's ranges are open. Where the clock jumps forward, hours that do not exist are
 * not worked; where it jumps back, a wall time means its first occurrence, so that ranges still meet without a gap.
 */
export function openHoursOfDay(
  date: Temporal.PlainDate,
  ranges: readonly DayRange[],
  timeZone: string,
): Interval[] {
  if (ranges.length === 0) return []
  const dayStart = date.toZonedDateTime(timeZone).epochMilliseconds
  const dayEnd = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const isPlain = dayEnd - dayStart === DAY_MS
  const instantOf = (minute: number): number => {
    if (minute === MINUTES_A_DAY) return dayEnd
    return isPlain ? dayStart + minute * MINUTE_MS : instantOnUnevenDay(date, minute, timeZone)
  }
  return ranges.flatMap(range => {
    const from = minuteOfDay(range.from)
    const to = minuteOfDay(range.to)
    if (from === null || to === null || to <= from) return []
    const start = instantOf(from)
    const end = instantOf(to)
    return end > start ? [{ start, end }] : []
  })
}

/** A wall time on a day of 23, 25 or some such hours; one that the clock skips is the instant of the jump. */
function instantOnUnevenDay(date: Temporal.PlainDate, minute: number, timeZone: string): number {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds
  return (first.getTimeZoneTransition('next') ?? first).epochMilliseconds
}
