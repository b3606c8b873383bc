import { type DayRange, type SlaCalendar, WEEKDAYS } from './calendar'

const hours = (text: string): DayRange[] =>
  text.split(',').map(range => {
    const [from = '', to = ''] = range.trim().split('-')
    return { from, to }
  })

/** Monday to Friday, with ranges such as `09:00-12:00, 13:00-17:00`. */
export function workWeek(timeZone: string, ranges: string, more: Partial<SlaCalendar> = {}): SlaCalendar {
  return {
    timeZone,
    weekly: Object.fromEntries(WEEKDAYS.slice(0, 5).map(day => [day, hours(ranges)])),
    holidays: [],
    exceptions: [],
    ...more,
  }
}

export function everyHour(timeZone: string): SlaCalendar {
  const weekly = Object.fromEntries(WEEKDAYS.map(day => [day, hours('00:00-24:00')]))
  return { timeZone, weekly, holidays: [], exceptions: [] }
}

export const daysOff = (...dates: string[]) => dates.map(date => ({ date, name: null }))
export const hoursOf = hours
