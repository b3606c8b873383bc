import { type DayRange, WEEKDAYS, type Weekday } from '../sla/calendar'

type Hours = { first: Weekday; last: Weekday; ranges: string }

/** The hours of a week in words; days in a row with the same hours are said once: "Monday to Friday 09:00–17:00". */
export function sayWeek(weekly: Readonly<Partial<Record<Weekday, readonly DayRange[]>>>): string {
  const spans: Hours[] = []
  for (const [i, day] of WEEKDAYS.entries()) {
    const ranges = (weekly[day] ?? []).map(({ from, to }) => `${from}–${to}`).join(', ')
    const before = spans.at(-1)
    if (ranges === '') continue
    if (before && before.ranges === ranges && before.last === WEEKDAYS[i - 1]) before.last = day
    else spans.push({ first: day, last: day, ranges })
  }
  return spans.map(({ first, last, ranges }) => `${sayDays(first, last)} ${ranges}`).join('; ')
}

const sayDays = (first: Weekday, last: Weekday) =>
  first === last ? capital(first) : `${capital(first)} to ${capital(last)}`

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
