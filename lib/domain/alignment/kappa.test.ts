import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Z95 } from '../statistics/wilson'
import { type Agreement, kappaOf } from './kappa'

const counts = (bothYes: number, marketingOnly: number, salesOnly: number, bothNo: number): Agreement => ({
  ...{ bothYes, marketingOnly, salesOnly, bothNo },
})

describe('golden values', () => {
  test.each([
    // Fifty proposals read by two.
    [counts(20, 5, 10, 15), 0.4, 0.7, 0.5],
    // Feinstein and Cicchetti (1990), whose tables agree as often and mean different things.
    [counts(40, 9, 6, 45), 0.7, 0.85, 0.5],
    [counts(80, 10, 5, 5), 0.32, 0.85, 0.78],
    [counts(45, 15, 25, 15), 0.13, 0.6, 0.54],
    [counts(25, 35, 5, 35), 0.26, 0.6, 0.46],
    // Never the same, half and half.
    [counts(0, 10, 10, 0), -1, 0, 0.5],
    [counts(10, 0, 0, 10), 1, 1, 0.5],
  ])('%j', (table, kappa, observed, expected) => {
    const read = kappaOf(table)
    expect(read.value).toBeCloseTo(kappa, 2)
    expect(read.observed).toBeCloseTo(observed, 2)
    expect(read.expected).toBeCloseTo(expected, 2)
  })

  test('of fifty proposals the interval is 0.15 to 0.65', () => {
    const [low, high] = kappaOf(counts(20, 5, 10, 15)).interval ?? []
    expect(low).toBeCloseTo(0.15, 2)
    expect(high).toBeCloseTo(0.65, 2)
  })
})

test('where it cannot be said it is null, not 0', () => {
  expect(kappaOf(counts(0, 0, 0, 0))).toMatchObject({ value: null, interval: null, n: 0 })
  expect(kappaOf(counts(20, 0, 0, 0))).toMatchObject({ value: null, interval: null, observed: 1 })
})

test('twenty times the same still leaves room for doubt', () => {
  const [low, high] = kappaOf(counts(10, 0, 0, 10)).interval ?? []
  expect(low).toBeCloseTo((0.8389 - 0.5) / 0.5, 3)
  expect(high).toBe(1)
})

const cell = fc.integer({ min: 1, max: 60 })
const table = fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => counts(a, b, c, d))

test('its error is the one the delta method finds by differences', () => {
  const value = (shares: readonly number[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = shares
    const expected = (a + b) * (a + c) + (c + d) * (b + d)
    return (a + d - expected) / (1 - expected)
  }
  fc.assert(
    fc.property(table, counts => {
      const read = kappaOf(counts)
      const all = [counts.bothYes, counts.marketingOnly, counts.salesOnly, counts.bothNo]
      const shares = all.map(each => each / read.n)
      const step = 1e-6
      const slopes = shares.map((share, i) => {
        const moved = (by: number) => value(shares.map((each, j) => (i === j ? share + by : each)))
        return (moved(step) - moved(-step)) / (2 * step)
      })
      const mean = slopes.reduce((sum, slope, i) => sum + slope * (shares[i] ?? 0), 0)
      const square = slopes.reduce((sum, slope, i) => sum + slope ** 2 * (shares[i] ?? 0), 0)
      const error = Math.sqrt((square - mean ** 2) / read.n)
      const [low = 0, high = 0] = read.interval ?? []
      const bounded = (x: number) => Math.max(-1, Math.min(1, x))
      expect(low).toBeCloseTo(bounded((read.value ?? 0) - Z95 * error), 4)
      expect(high).toBeCloseTo(bounded((read.value ?? 0) + Z95 * error), 4)
    }),
    { numRuns: 500 },
  )
})

test('it does not matter which side is which, nor which answer is yes', () => {
  fc.assert(
    fc.property(table, ({ bothYes, marketingOnly, salesOnly, bothNo }) => {
      const read = kappaOf(counts(bothYes, marketingOnly, salesOnly, bothNo)).value ?? 0
      expect(kappaOf(counts(bothYes, salesOnly, marketingOnly, bothNo)).value).toBeCloseTo(read, 10)
      expect(kappaOf(counts(bothNo, salesOnly, marketingOnly, bothYes)).value).toBeCloseTo(read, 10)
    }),
  )
})
