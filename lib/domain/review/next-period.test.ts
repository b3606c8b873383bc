import { expect, test } from 'vitest'
import { nextPeriod } from './next-period'

test.each([
  ['2026-06-30', 3, '2026-10-01', '2026-07-01', '2026-09-30'],
  [null, 3, '2026-10-01', '2026-07-02', '2026-09-30'],
  [null, 1, '2026-10-01', '2026-09-01', '2026-09-30'],
  ['2026-10-05', 3, '2026-10-01', '2026-09-30', '2026-09-30'],
] as const)('after %s, every %s months, held on %s: %s to %s', (last, months, held, from, to) => {
  expect(nextPeriod(last, months, held)).toEqual({ from, to })
})
