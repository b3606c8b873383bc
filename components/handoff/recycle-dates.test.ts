import { expect, test } from 'vitest'
import { plusMonths } from './recycle-dates'

test.each([
  ['2026-11-22', 1, '2026-12-22'],
  ['2026-11-22', 3, '2027-02-22'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months', (day, months, then) => {
  expect(plusMonths(day, months)).toBe(then)
})
