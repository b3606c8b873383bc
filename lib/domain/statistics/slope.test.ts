import { expect, it } from 'vitest'
import { slope } from './slope'

it('is exact on a line', () => {
  const found = slope([10, 12, 14, 16])
  expect(found?.perStep).toBeCloseTo(2, 12)
  expect(found?.interval[0]).toBeCloseTo(2, 9)
})

it('knows that noise is not a slope', () => {
  const [low, high] = slope([5, 9, 4, 8, 5, 9, 4, 8])?.interval ?? [1, 1]
  expect(low).toBeLessThan(0)
  expect(high).toBeGreaterThan(0)
})

it('agrees with the textbook standard error of 1, 3, 2, 5, 4', () => {
  // slope 0.8, residual sum of squares 3.6, error √(3.6/3/10) = 0.34641, t(3) = 3.182
  const found = slope([1, 3, 2, 5, 4])
  expect(found?.perStep).toBeCloseTo(0.8, 12)
  expect(found?.interval[1]).toBeCloseTo(0.8 + 3.182 * 0.34641, 4)
})

it('cannot be said of two points', () => {
  expect(slope([1, 2])).toBeNull()
})
