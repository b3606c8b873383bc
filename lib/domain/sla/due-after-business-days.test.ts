import { describe, expect, it } from 'vitest'
import { daysOff, workWeek } from './calendars.testing'
import { dueAfterBusinessDays } from './due-after-business-days'

const calendar = workWeek('America/New_York', '09:00-12:00, 13:00-17:00', {
  holidays: daysOff('2026-11-26'),
})
const due = (start: string, days: number) =>
  dueAfterBusinessDays(calendar, new Date(start), days)?.toISOString().slice(0, 16)

describe('dueAfterBusinessDays', () => {
  it.each([
    ['from a morning to the close of the next day', '2026-11-18T14:30:00Z', 1, '2026-11-19T22:00'],
    ['from a Friday over the weekend', '2026-11-20T21:59:00Z', 1, '2026-11-23T22:00'],
    ['from a Saturday', '2026-11-21T15:00:00Z', 1, '2026-11-23T22:00'],
    ['over a holiday', '2026-11-25T15:00:00Z', 2, '2026-11-30T22:00'],
    ['over the change of the clocks', '2026-10-30T15:00:00Z', 1, '2026-11-02T22:00'],
    ['by the date in the zone of the calendar', '2026-11-19T03:00:00Z', 1, '2026-11-19T22:00'],
  ])('%s', (_, start, days, expected) => {
    expect(due(start, days)).toBe(expected)
  })

  it('cannot be said of a calendar that never opens', () => {
    const never = { timeZone: 'UTC', weekly: {}, holidays: [], exceptions: [] }
    expect(dueAfterBusinessDays(never, new Date('2026-01-01T00:00:00Z'), 1)).toBeNull()
  })
})
