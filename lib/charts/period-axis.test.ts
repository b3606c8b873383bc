import { expect, it } from 'vitest'
import { periodStart, periodTicks, positionOf } from './period-axis'

const months = ['2025-11', '2025-12', '2026-01', '2026-02']

it('says the year where it changes', () =>
  expect(periodTicks(months, 'month', 12).map(tick => [tick.label, tick.year])).toEqual([
    ['Nov', '2025'],
    ['Dec', null],
    ['Jan', '2026'],
    ['Feb', null],
  ]))

it('thins labels from the newest backwards', () =>
  expect(periodTicks(months, 'month', 2).map(tick => tick.index)).toEqual([1, 3]))

it('places a day inside its period', () => {
  expect(positionOf('2026-01-01', months, 'month', 1)).toBe(1.5)
  expect(positionOf('2026-02-15', months, 'month', 1)).toBe(3)
  expect(positionOf('2026-03-01', months, 'month', 1)).toBeNull()
  expect(positionOf('2025-10-31', months, 'month', 1)).toBeNull()
})

it.each([
  ['2026-W01', 'week', 1, '2025-12-29'],
  ['2026-W10', 'week', 1, '2026-03-02'],
  ['2026-Q3', 'quarter', 1, '2026-07-01'],
  ['FY2027-Q1', 'quarter', 2, '2026-02-01'],
  ['FY2027', 'year', 2, '2026-02-01'],
  ['2026', 'year', 1, '2026-01-01'],
] as const)('%s starts', (group, by, month, start) => expect(periodStart(group, by, month)).toBe(start))
