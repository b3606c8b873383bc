import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERIOD_UNITS, periodNamed, periodOf, periodsBetween } from './calendar-period'

const label = (day: string, unit: (typeof PERIOD_UNITS)[number], start = 1) =>
  periodOf(day, unit, start).label

describe('periodOf', () => {
  it.each([
    ['2026-03-31', 'month', 1, '2026-03'],
    ['2026-03-31', 'quarter', 1, '2026-Q1'],
    ['2026-12-31', 'year', 1, '2026'],
    ['2027-01-01', 'week', 1, '2026-W53'],
    ['2026-01-01', 'week', 1, '2026-W01'],
    ['2026-01-31', 'quarter', 2, 'FY2026-Q4'],
    ['2026-02-01', 'quarter', 2, 'FY2027-Q1'],
    ['2026-06-30', 'quarter', 7, 'FY2026-Q4'],
    ['2026-07-01', 'year', 7, 'FY2027'],
    ['2026-03-31', 'quarter', 12, 'FY2026-Q2'],
  ] as const)('%s as a %s of a year starting in month %i is %s', (day, unit, start, expected) => {
    expect(label(day, unit, start)).toBe(expected)
  })

  it('says where a fiscal quarter begins and ends', () => {
    expect(periodOf('2026-01-15', 'quarter', 2)).toEqual({
      label: 'FY2026-Q4',
      start: '2025-11-01',
      end: '2026-02-01',
    })
  })
})

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const unit = fc.constantFrom(...PERIOD_UNITS)
const month = fc.integer({ min: 1, max: 12 })

describe('periods', () => {
  it('hold their day, follow without gap, and have names of their own', () => {
    fc.assert(
      fc.property(day, unit, month, fc.nat(500), (first, kind, start, length) => {
        const last = new Date(Date.parse(first) + length * 86_400_000).toISOString().slice(0, 10)
        const periods = periodsBetween(first, last, kind, start)
        const ends = periods.map(period => period.end)
        expect(periods[0]?.start.localeCompare(first)).toBeLessThanOrEqual(0)
        expect((ends.at(-1) ?? '') > last).toBe(true)
        periods.slice(1).forEach((period, index) => {
          expect(period.start).toBe(ends[index])
        })
        expect(new Set(periods.map(period => period.label)).size).toBe(periods.length)
      }),
      { numRuns: 60 },
    )
  })

  it('are found by their name', () => {
    fc.assert(
      fc.property(day, unit, month, (any, kind, start) => {
        const period = periodOf(any, kind, start)
        expect(periodNamed(period.label, kind, start)).toEqual(period)
      }),
      { numRuns: 60 },
    )
    expect(periodNamed('2026-Q1', 'quarter', 2)).toBeNull()
    expect(periodNamed('2026-13', 'month', 1)).toBeNull()
  })
})
