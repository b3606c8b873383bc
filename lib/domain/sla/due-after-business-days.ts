import { Temporal } from 'temporal-polyfill'
import { dateIn } from '../time/edge'
import type { SlaCalendar } from './calendar'
import { openHoursOfDay } from './open-hours-of-day'
import { rangesByDate } from './ranges-by-date'

/** Beyond this the calendar is as good as closed, and a deadline cannot be said. */
const HORIZON_DAYS = 20 * 366

const known = new WeakMap<SlaCalendar, Map<string, number | null>>()

/**
 * A promise in days is one in business days of the calendar: due when the nth open day after the day of the start
 * closes (METRICS section 3). Null: a calendar that never opens.
 */
export function dueAfterBusinessDays(calendar: SlaCalendar, start: Date, days: number): Date | null {
  const date = dateIn(start.getTime(), calendar.timeZone)
  const byDay = known.get(calendar) ?? new Map<string, number | null>()
  known.set(calendar, byDay)
  const key = `${days} ${date}`
  const before = byDay.get(key)
  const due = before === undefined ? closeOfNthDay(calendar, date, days) : before
  byDay.set(key, due)
  return due === null ? null : new Date(due)
}

function closeOfNthDay(calendar: SlaCalendar, from: string, days: number): number | null {
  const rangesOn = rangesByDate(calendar)
  let date = Temporal.PlainDate.from(from)
  let open = 0
  for (let i = 0; i < HORIZON_DAYS; i++) {
    date = date.add({ days: 1 })
    const hours = openHoursOfDay(date, rangesOn(date), calendar.timeZone)
    if (hours.length > 0) open += 1
    if (open === days && hours.length > 0) return Math.max(...hours.map(interval => interval.end))
  }
  return null
}
