import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from './wilson'

const percent = (interval: readonly [number, number] | null) =>
  interval?.map(bound => Number((bound * 100).toFixed(2)))

describe('wilson', () => {
  it.each([
    [180, 800, [19.74, 25.52]],
    [600, 800, [71.88, 77.88]],
    [3, 4, [30.06, 95.44]],
    [0, 12, [0, 24.25]],
    [12, 12, [75.75, 100]],
    [5, 9, [26.67, 81.12]],
    [59, 400, [11.61, 18.56]],
  ])('%i of %i', (numerator, denominator, expected) => {
    expect(percent(wilson(numerator, denominator))).toEqual(expected)
  })

  it('cannot be said of nothing', () => {
    expect(wilson(0, 0)).toBeNull()
  })

  it('holds the proportion, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const k = Math.round(share * n)
          const [low, high] = wilson(k, n) ?? [2, -1]
          const [mirrorLow, mirrorHigh] = wilson(n - k, n) ?? [2, -1]
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(k / n)
          expect(high).toBeGreaterThanOrEqual(k / n)
          expect(1 - mirrorHigh).toBeCloseTo(low, 9)
          expect(1 - mirrorLow).toBeCloseTo(high, 9)
        },
      ),
    )
  })

  it('narrows as n grows at the same rate', () => {
    const width = (n: number) => {
      const [low, high] = wilson(n / 5, n) ?? [0, 0]
      return high - low
    }
    expect(width(1000)).toBeLessThan(width(100))
    expect(width(100)).toBeLessThan(width(10))
  })
})
