import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, matureWindow, periodSpan } from './reporting-period'

const none = { from: null, to: null }
const calendar = (today: string, fiscalYearStartMonth = 1) => ({ today, fiscalYearStartMonth })

describe('periodSpan', () => {
  it.each([
    ['last_30_days', '2026-03-30', 1, '2026-03-01', '2026-03-30'],
    ['last_90_days', '2026-03-31', 1, '2026-01-01', '2026-03-31'],
    ['this_quarter', '2026-11-22', 1, '2026-10-01', '2026-11-22'],
    ['last_quarter', '2026-11-22', 1, '2026-07-01', '2026-09-30'],
    ['last_quarter', '2026-02-10', 1, '2025-10-01', '2025-12-31'],
    ['this_quarter', '2026-11-22', 2, '2026-11-01', '2026-11-22'],
    ['last_quarter', '2026-01-15', 2, '2025-08-01', '2025-10-31'],
    ['this_year', '2026-01-15', 2, '2025-02-01', '2026-01-15'],
    ['last_6_months', '2026-11-22', 1, '2026-06-01', '2026-11-22'],
    ['last_12_months', '2026-02-28', 1, '2025-03-01', '2026-02-28'],
  ] as const)('%s on %s, year from month %d', (preset, today, start, from, to) =>
    expect(periodSpan(preset, calendar(today, start), none)).toEqual({ from, to }),
  )

  it('leaves all time open and takes chosen days as they are', () => {
    expect(periodSpan('all', calendar('2026-01-01'), none)).toEqual(none)
    const chosen = { from: '2026-01-05', to: '2026-02-05' }
    expect(periodSpan('custom', calendar('2026-03-01'), chosen)).toEqual(chosen)
  })
})

describe('matureWindow', () => {
  const span = { from: '2026-07-01', to: '2026-09-30' }
  it('moves back as far as the horizon asks, keeping its length', () =>
    expect(matureWindow(span, 30, '2026-10-10')).toEqual({ from: '2026-06-10', to: '2026-09-09' }))
  it('stays where it is when every cohort is old enough', () =>
    expect(matureWindow(span, 30, '2026-12-01')).toEqual(span))

  it('keeps the length and leaves the horizon for its last day', () => {
    const day = fc.integer({ min: 0, max: 800 }).map(days => addDays('2025-01-01', days))
    fc.assert(
      fc.property(day, fc.nat(400), fc.nat(400), (from, length, horizon) => {
        const to = addDays(from, length)
        const window = matureWindow({ from, to }, horizon, '2026-06-30')
        expect(daysBetween(window.from, window.to)).toBe(length)
        expect(daysBetween(window.to, '2026-06-30')).toBeGreaterThan(
          Math.min(horizon, daysBetween(to, '2026-06-30') - 1),
        )
      }),
    )
  })
})
