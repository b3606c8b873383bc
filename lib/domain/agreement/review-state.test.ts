import { expect, test } from 'vitest'
import { reviewState } from './review-state'

const day = (text: string) => new Date(`${text}T09:00:00Z`)

test.each([
  ['2026-01-15', 3, '2026-04-15', '2026-04-15', true],
  ['2026-01-15', 3, '2026-04-14', '2026-04-15', false],
  ['2026-11-30', 3, '2026-12-01', '2027-02-28', false],
  ['2024-02-29', 12, '2025-03-01', '2025-02-28', true],
])('in force since %s, every %i months, on %s: next %s', (since, months, now, next, isOverdue) => {
  expect(reviewState(day(since), months, day(now))).toEqual({
    lastAt: day(since),
    nextAt: day(next),
    isOverdue,
  })
})

test('nothing in force is reviewed never', () => {
  expect(reviewState(null, 3, day('2026-01-01'))).toEqual({ lastAt: null, nextAt: null, isOverdue: false })
})
