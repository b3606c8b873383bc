import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { businessMinutesBetween } from './business-minutes-between'
import type { SlaCalendar } from './calendar'
import { daysOff, everyHour, hoursOf, workWeek } from './calendars.testing'
import { dueAt } from './due-at'

const newYork = workWeek('America/New_York', '09:00-17:00')
const local = (wall: string, calendar: SlaCalendar) =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(calendar.timeZone).epochMilliseconds)
const due = (calendar: SlaCalendar, start: string, hours: number) =>
  dueAt(calendar, local(start, calendar), hours * 60)
    ?.toISOString()
    .replace(':00.000Z', 'Z')

describe('business-hours vectors', () => {
  const dubai: SlaCalendar = {
    ...workWeek('Asia/Dubai', '09:00-18:00'),
    weekly: {
      ...workWeek('Asia/Dubai', '09:00-18:00').weekly,
      friday: hoursOf('09:00-12:00'),
    },
  }
  const thanksgiving = { ...newYork, holidays: daysOff('2026-11-26', '2026-11-27') }
  it.each<[string, SlaCalendar, string, number, string]>([
    ['LeadAngel I', workWeek('UTC', '10:00-18:00'), '2026-11-18T15:00', 10, '2026-11-19T17:00Z'],
    ['LeadAngel II', workWeek('UTC', '10:00-18:00'), '2026-11-18T20:00', 10, '2026-11-20T12:00Z'],
    [
      'spring in Berlin',
      workWeek('Europe/Berlin', '09:00-17:00'),
      '2026-03-27T16:00',
      4,
      '2026-03-30T10:00Z',
    ],
    ['autumn in New York', newYork, '2026-10-30T16:00', 4, '2026-11-02T17:00Z'],
    ['before opening', newYork, '2026-11-18T06:30', 4, '2026-11-18T18:00Z'],
    ['at close', newYork, '2026-11-18T17:00', 4, '2026-11-19T18:00Z'],
    ['holidays', thanksgiving, '2026-11-25T15:00', 4, '2026-11-30T16:00Z'],
    [
      'lunch',
      workWeek('America/New_York', '09:00-12:00, 13:00-17:00'),
      '2026-11-18T11:30',
      4,
      '2026-11-18T21:30Z',
    ],
    ['half-hour zone', workWeek('Asia/Kolkata', '09:30-18:30'), '2026-11-18T18:00', 1, '2026-11-19T04:30Z'],
    ['short Friday', dubai, '2026-11-20T11:00', 4, '2026-11-23T08:00Z'],
    ['24×7, clocks back', everyHour('America/New_York'), '2026-10-31T22:00', 4, '2026-11-01T06:00Z'],
    ['24×7, clocks forward', everyHour('America/New_York'), '2026-03-07T22:00', 6, '2026-03-08T09:00Z'],
  ])('%s', (_, calendar, start, hours, expected) => {
    expect(due(calendar, start, hours)).toBe(expected)
  })

  it('counts elapsed time', () => {
    const minutes = (from: string, to: string) =>
      businessMinutesBetween(newYork, local(from, newYork), local(to, newYork))
    expect(minutes('2026-11-20T16:00', '2026-11-23T10:00')).toBe(120)
    expect(minutes('2026-11-21T10:00', '2026-11-22T10:00')).toBe(0)
    expect(minutes('2026-11-23T10:00', '2026-11-20T16:00')).toBe(-120)
  })
})

describe('the deadline', () => {
  it('is the closing bell when the time is used up there, not the next opening', () => {
    expect(due(newYork, '2026-11-18T01:00', 16)).toBe('2026-11-19T22:00Z')
  })

  it('is exact to the millisecond', () => {
    const start = new Date('2026-11-18T21:59:59.999Z')
    expect(dueAt(newYork, start, 1)?.toISOString()).toBe('2026-11-19T14:00:59.999Z')
    expect(dueAt(newYork, start, 0)).toEqual(start)
  })

  it('runs day and night without a calendar', () => {
    expect(dueAt(null, new Date('2026-10-31T22:00:00Z'), 240)?.toISOString()).toBe('2026-11-01T02:00:00.000Z')
  })

  it('cannot be said of a calendar that never opens, and is found after a closed year', () => {
    const never = { timeZone: 'UTC', weekly: {}, holidays: [], exceptions: [] }
    expect(dueAt(never, new Date('2026-01-01T00:00:00Z'), 60)).toBeNull()
    const once = {
      ...never,
      exceptions: [{ date: '2028-02-29', name: null, ranges: hoursOf('10:00-12:00') }],
    }
    expect(due(once, '2026-01-01T00:00', 1)).toBe('2028-02-29T11:00Z')
  })

  it('stays the same wherever the compiled time happened to grow from', () => {
    const fresh = workWeek('America/New_York', '09:00-17:00')
    const first = due(fresh, '2026-11-18T06:30', 4)
    dueAt(fresh, new Date('2020-01-01T00:00:00Z'), 600_000)
    expect(due(fresh, '2026-11-18T06:30', 4)).toBe(first)
  })
})

describe('an exception', () => {
  const calendar = {
    ...newYork,
    holidays: daysOff('2026-11-26'),
    exceptions: [
      { date: '2026-11-26', name: 'Launch', ranges: hoursOf('10:00-11:00') },
      { date: '2026-11-27', name: 'Offsite', ranges: [] },
      { date: '2026-11-28', name: 'Saturday shift', ranges: hoursOf('09:00-10:00') },
    ],
  }
  it('opens a holiday and a weekend, and closes a working day', () => {
    expect(due(calendar, '2026-11-25T16:00', 3)).toBe('2026-11-28T15:00Z')
  })
})

describe('a night when the clocks change', () => {
  const night = workWeek('America/New_York', '09:00-17:00', {
    exceptions: [
      { date: '2026-03-08', name: 'Release', ranges: hoursOf('02:15-04:00') },
      { date: '2026-11-01', name: 'Release', ranges: hoursOf('00:30-01:30') },
    ],
  })
  const minutes = (from: string, to: string) => businessMinutesBetween(night, new Date(from), new Date(to))

  it('counts no hour that does not exist', () => {
    expect(minutes('2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00')).toBe(60)
    expect(due(night, '2026-03-08T00:00', 0.5)).toBe('2026-03-08T07:30Z')
  })

  it('takes the first of two equal wall times', () => {
    expect(minutes('2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00')).toBe(60)
    expect(due(night, '2026-11-01T00:00', 1)).toBe('2026-11-01T05:30Z')
  })
})

describe('a pause', () => {
  const start = new Date('2026-11-18T15:00:00Z') // Wednesday 10:00
  const paused = (from: string, to: string | null) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
    reason: 'Waiting for the lead to return from holiday',
  })
  const dueWith = (...pauses: ReturnType<typeof paused>[]) =>
    dueAt(newYork, start, 240, pauses)?.toISOString() ?? null

  it('gives back the business time it took and no more', () => {
    expect(dueWith()).toBe('2026-11-18T19:00:00.000Z')
    expect(dueWith(paused('2026-11-18T16:00:00Z', '2026-11-18T17:30:00Z'))).toBe('2026-11-18T20:30:00.000Z')
    expect(dueWith(paused('2026-11-18T18:00:00Z', '2026-11-19T15:00:00Z'))).toBe('2026-11-19T16:00:00.000Z')
  })

  it('counts overlapping pauses once', () => {
    const both = dueWith(
      paused('2026-11-18T16:30:00Z', '2026-11-18T17:30:00Z'),
      paused('2026-11-18T16:00:00Z', '2026-11-18T17:00:00Z'),
    )
    expect(both).toBe('2026-11-18T20:30:00.000Z')
    const within = dueWith(
      paused('2026-11-18T16:00:00Z', '2026-11-18T17:30:00Z'),
      paused('2026-11-18T16:30:00Z', '2026-11-18T17:00:00Z'),
    )
    expect(within).toBe('2026-11-18T20:30:00.000Z')
  })

  it('leaves a deadline alone that was already past, and one that it cannot reach', () => {
    expect(dueWith(paused('2026-11-18T19:00:00Z', null))).toBe('2026-11-18T19:00:00.000Z')
    expect(dueWith(paused('2026-11-17T15:00:00Z', '2026-11-18T14:00:00Z'))).toBe('2026-11-18T19:00:00.000Z')
  })

  it('until further notice takes the deadline away', () => {
    expect(dueWith(paused('2026-11-18T18:59:59Z', null))).toBeNull()
  })

  it('works the same day and night', () => {
    const pauses = [paused('2026-11-18T16:00:00Z', '2026-11-18T17:30:00Z')]
    expect(dueAt(null, start, 240, pauses)?.toISOString()).toBe('2026-11-18T20:30:00.000Z')
  })
})
