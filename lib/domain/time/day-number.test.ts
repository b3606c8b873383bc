import { describe, expect, it } from 'vitest'
import { dayNumber } from './day-number'

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

describe('dayNumber', () => {
  it.each([
    ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T05:00:00Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T03:59:59Z', 'America/New_York', '2026-03-08'], // the day after the clocks went forward
    ['2026-03-09T04:00:00Z', 'America/New_York', '2026-03-09'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T05:00:00Z', 'America/New_York', '2026-11-02'],
    ['2026-06-30T18:14:59Z', 'Asia/Kathmandu', '2026-06-30'],
    ['2026-06-30T18:15:00Z', 'Asia/Kathmandu', '2026-07-01'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(dayNumber(Date.parse(instant), zone)).toBe(day(date))
    expect(dayNumber(Date.parse(instant), zone)).toBe(day(date))
  })
})
