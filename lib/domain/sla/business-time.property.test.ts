import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessMinutesBetween, businessMsBetween } from './business-minutes-between'
import type { SlaCalendar } from './calendar'
import { daysOff, everyHour, hoursOf, workWeek } from './calendars.testing'
import { dueAt } from './due-at'

const RUNS = { numRuns: 10_000 }
const MINUTE_MS = 60_000
const STEP_MS = 15 * MINUTE_MS
const YEAR_START = Date.parse('2026-01-01T00:00:00Z')
const YEAR_STEPS = (366 * 86_400_000) / STEP_MS

const CALENDARS: SlaCalendar[] = [
  workWeek('America/New_York', '09:00-12:00, 13:00-17:00', { holidays: daysOff('2026-11-02', '2026-03-09') }),
  workWeek('Europe/Berlin', '06:00-22:15'),
  workWeek('Australia/Lord_Howe', '04:30-24:00', {
    exceptions: [{ date: '2026-04-05', name: null, ranges: hoursOf('04:30-09:45, 10:00-11:00') }],
  }),
  everyHour('America/New_York'),
]

const calendar = fc.constantFrom(...CALENDARS)
const instant = fc.integer({ min: YEAR_START, max: YEAR_START + 360 * 86_400_000 })

/** Walks the year by the clock on the wall, quarter of an hour by quarter of an hour: slow, and obviously right. */
function walkYear({ timeZone, weekly, holidays, exceptions }: SlaCalendar): Uint8Array {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const off = new Set(holidays.map(holiday => holiday.date))
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
  return Uint8Array.from({ length: YEAR_STEPS }, (_, i) => {
    const [date = '', time = ''] = format.format(YEAR_START + i * STEP_MS).split(' ')
    const weekday = names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday'
    const exception = exceptions.find(each => each.date === date)
    const ranges = exception?.ranges ?? (off.has(date) ? [] : (weekly[weekday] ?? []))
    return ranges.some(range => range.from <= time && time < range.to) ? 1 : 0
  })
}

describe('business time', { timeout: 60_000 }, () => {
  it('adds up across any split', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (hours, a, b, c) => {
        const split = businessMsBetween(hours, a, b) + businessMsBetween(hours, b, c)
        expect(split).toBe(businessMsBetween(hours, a, c))
      }),
      RUNS,
    )
  })

  it('never runs faster than the clock and never backwards', () => {
    fc.assert(
      fc.property(calendar, instant, fc.nat(40 * 86_400_000), (hours, from, length) => {
        const business = businessMsBetween(hours, from, from + length)
        expect(business).toBeGreaterThanOrEqual(0)
        expect(business).toBeLessThanOrEqual(length)
      }),
      RUNS,
    )
  })

  it('is what the clock on the wall says, also in the weeks when it is changed', () => {
    const walked = new Map(CALENDARS.map(each => [each, walkYear(each)]))
    const step = fc.oneof(
      fc.nat(YEAR_STEPS - 700),
      ...['2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-04', '2026-10-03'].map(day =>
        fc.integer({ min: -200, max: 200 }).map(n => (Date.parse(day) - YEAR_START) / STEP_MS + n),
      ),
    )
    fc.assert(
      fc.property(calendar, step, fc.nat(600), (hours, first, length) => {
        const open = walked.get(hours)?.subarray(first, first + length) ?? new Uint8Array()
        const minutes = open.reduce((sum, isOpen) => sum + isOpen * 15, 0)
        const from = new Date(YEAR_START + first * STEP_MS)
        const to = new Date(YEAR_START + (first + length) * STEP_MS)
        expect(businessMinutesBetween(hours, from, to)).toBe(minutes)
      }),
      RUNS,
    )
  })

  it('is used up at the due instant and not a millisecond before', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 6_000 }), (hours, start, budget) => {
        const due = dueAt(hours, new Date(start), budget)?.getTime() ?? Number.NaN
        expect(businessMsBetween(hours, start, due)).toBe(budget * MINUTE_MS)
        expect(businessMsBetween(hours, start, due - 1)).toBe(budget * MINUTE_MS - 1)
      }),
      RUNS,
    )
  })

  it('is given back by pauses to the millisecond', () => {
    const length = fc.nat(5 * 86_400_000)
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.integer({ min: 1, max: 3_000 }),
        length,
        length,
        (hours, start, budget, lead, pause) => {
          const from = start + lead
          const to = from + pause
          const due = dueAt(hours, new Date(start), budget, [
            { from: new Date(from), to: new Date(to), reason: 'Holiday of the lead' },
          ])
          const end = due?.getTime() ?? Number.NaN
          const lost = businessMsBetween(hours, Math.min(from, end), Math.min(to, end))
          expect(businessMsBetween(hours, start, end) - lost).toBe(budget * MINUTE_MS)
        },
      ),
      RUNS,
    )
  })
})
