import type { Temporal } from 'temporal-polyfill'
import { type DayRange, type SlaCalendar, WEEKDAYS } from './calendar'

/** The ranges open on a date: those of its exception, none on a holiday, else those of its weekday. */
export function rangesByDate(calendar: SlaCalendar): (date: Temporal.PlainDate) => readonly DayRange[] {
  const exceptions = new Map(calendar.exceptions.map(exception => [exception.date, exception.ranges]))
  const holidays = new Set(calendar.holidays.map(holiday => holiday.date))
  return date => {
    const day = date.toString()
    const exception = exceptions.get(day)
    if (exception) return exception
    const weekday = WEEKDAYS[date.dayOfWeek - 1]
    return holidays.has(day) || weekday === undefined ? [] : (calendar.weekly[weekday] ?? [])
  }
}
