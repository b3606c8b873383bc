import { describe, expect, it } from 'vitest'
import type { SlaCalendar } from './calendar'
import { calendarProblems } from './calendar-problems'
import { daysOff, everyHour, hoursOf, workWeek } from './calendars.testing'

const said = (calendar: SlaCalendar) => calendarProblems(calendar).map(problem => problem.message)

describe('calendarProblems', () => {
  it('accepts what can keep a promise', () => {
    expect(said(workWeek('America/New_York', '09:00-12:00, 13:00-17:00'))).toEqual([])
    expect(said(everyHour('Asia/Kathmandu'))).toEqual([])
  })

  it('refuses a calendar that is never open', () => {
    const empty = { timeZone: 'UTC', weekly: { monday: [] }, holidays: [], exceptions: [] }
    expect(said(empty)).toEqual([
      'Weekly hours: the calendar is never open, so no deadline could ever come; open at least one day.',
    ])
  })

  it.each<[string, Partial<SlaCalendar>, string]>([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'Time zone: "Mars/Olympus" is not a known zone'],
    ['a night', { weekly: { monday: hoursOf('22:00-06:00') } }, 'Monday, 22:00–06:00: ends before it begins'],
    ['a time that is none', { weekly: { friday: hoursOf('9-17') } }, 'Friday, 9–17: write times as 09:00'],
    [
      'an overlap',
      { weekly: { friday: hoursOf('13:00-17:00, 09:00-13:30') } },
      'Friday, 13:00–17:00: overlaps 09:00–13:30; join the two',
    ],
    ['a date that is none', { holidays: daysOff('2026-02-30') }, 'Holiday 2026-02-30: write the date as'],
    ['a date twice', { holidays: daysOff('2026-12-25', '2026-12-25') }, 'Holiday 2026-12-25: is there twice'],
    [
      'an exception without end',
      { exceptions: [{ date: '2026-12-24', name: null, ranges: hoursOf('09:00-25:00') }] },
      'Exception on 2026-12-24, 09:00–25:00: write times as',
    ],
  ])('names %s and says what to do', (_, more, message) => {
    const messages = said(workWeek('UTC', '09:00-17:00', more))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(message)
  })
})
