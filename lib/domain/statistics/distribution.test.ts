import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describe, describeWeighted } from './distribution'
import { quantile } from './quantile'

it('interpolates as percentile_cont does', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12)
  expect(quantile([7], 0.1)).toBe(7)
  expect(quantile([], 0.5)).toBeNull()
})

it('describes the won amounts of the funnel fixture', () => {
  const amounts = describe([12_000, 90_000, 8_000])
  expect(amounts).toMatchObject({ n: 3, sum: 110_000, median: 12_000, min: 8_000, max: 90_000 })
  expect(amounts.mean).toBeCloseTo(36_666.67, 2)
})

it('describes the days to won of the funnel fixture', () => {
  const days = describe([48, 56, 125])
  expect(days.mean).toBeCloseTo(76.33, 2)
  expect(days.median).toBe(56)
})

it('says nothing of nothing', () => {
  expect(describe([])).toEqual({
    n: 0,
    sum: null,
    mean: null,
    min: null,
    p10: null,
    p25: null,
    median: null,
    p75: null,
    p90: null,
    max: null,
  })
})

it('is the same whether values come one by one or with their counts, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 80 }), values => {
      const counts = new Map<number, number>()
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
      const weighted = [...counts].sort(([a], [b]) => a - b)
      expect(describeWeighted(weighted)).toEqual(describe(values))
      expect(describe(values.toReversed())).toEqual(describe(values))
    }),
  )
})

it('keeps quantiles in order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), values => {
      const { min, p10, p25, median, p75, p90, max } = describe(values)
      const ordered = [min, p10, p25, median, p75, p90, max].map(Number)
      ordered.slice(1).forEach((value, index) => {
        expect(value).toBeGreaterThanOrEqual((ordered[index] ?? 0) - 1e-6)
      })
    }),
  )
})
