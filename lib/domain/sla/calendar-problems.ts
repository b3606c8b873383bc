import { isTimeZone } from '../workspace/time-zone'
import { type DayRange, type SlaCalendar, WEEKDAYS } from './calendar'
import { minuteOfDay } from './minute-of-day'

/** Why a calendar cannot be saved: where, and what to do about it. */
export type CalendarProblem = { path: readonly (string | number)[]; message: string }

/** Everything that keeps a calendar from being saved, each with its clause; none: the calendar can keep a promise. */
export function calendarProblems(calendar: SlaCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  if (!isTimeZone(calendar.timeZone))
    problems.push({
      path: ['timeZone'],
      message: `Time zone: "${calendar.timeZone}" is not a known zone; choose one such as America/New_York.`,
    })
  for (const day of WEEKDAYS)
    problems.push(...rangeProblems(calendar.weekly[day] ?? [], ['weekly', day], capital(day)))
  if (!WEEKDAYS.some(day => (calendar.weekly[day] ?? []).length > 0))
    problems.push({
      path: ['weekly'],
      message:
        'Weekly hours: the calendar is never open, so no deadline could ever come; open at least one day.',
    })
  problems.push(...dateProblems(calendar, 'holidays'), ...dateProblems(calendar, 'exceptions'))
  calendar.exceptions.forEach((exception, i) => {
    const path = ['exceptions', i, 'ranges']
    problems.push(...rangeProblems(exception.ranges, path, `Exception on ${exception.date}`))
  })
  return problems
}

type Clock = { from: number; to: number; index: number; name: string }

function rangeProblems(
  ranges: readonly DayRange[],
  path: readonly (string | number)[],
  clause: string,
): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  const clocks: Clock[] = []
  ranges.forEach((range, index) => {
    const name = `${range.from}–${range.to}`
    const from = minuteOfDay(range.from)
    const to = minuteOfDay(range.to)
    const refuse = (message: string) =>
      problems.push({ path: [...path, index], message: `${clause}, ${name}: ${message}` })
    if (from === null || to === null) refuse('write times as 09:00 and 17:30; 24:00 is the end of the day.')
    else if (to <= from) refuse('ends before it begins; split a night into two days at 24:00 and 00:00.')
    else clocks.push({ from, to, index, name })
  })
  clocks.sort((a, b) => a.from - b.from)
  clocks.forEach((clock, i) => {
    const before = clocks[i - 1]
    if (before && clock.from < before.to)
      problems.push({
        path: [...path, clock.index],
        message: `${clause}, ${clock.name}: overlaps ${before.name}; join the two or move one.`,
      })
  })
  return problems
}

function dateProblems(calendar: SlaCalendar, list: 'holidays' | 'exceptions'): CalendarProblem[] {
  const clause = list === 'holidays' ? 'Holiday' : 'Exception'
  const seen = new Set<string>()
  return calendar[list].flatMap(({ date }, i) => {
    const path = [list, i, 'date']
    if (!isDate(date)) return [{ path, message: `${clause} ${date}: write the date as 2026-12-25.` }]
    if (seen.has(date)) return [{ path, message: `${clause} ${date}: is there twice; remove one.` }]
    seen.add(date)
    return []
  })
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
