import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceAt, isotonic } from './isotonic'

const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 30 }), isWon: fc.boolean() }), {
  minLength: 1,
  maxLength: 80,
})

describe('isotonic', () => {
  it('pools what violates the order, reckoned by hand', () => {
    const at = (score: number, ...won: number[]) => won.map(each => ({ score, isWon: each === 1 }))
    // Rates 0/1, 1/1, 0/2, 1/2, 1/1: the second falls to the third, the pool of both is 1/3.
    const steps = isotonic([...at(1, 0), ...at(2, 1), ...at(3, 0, 0), ...at(4, 1, 0), ...at(5, 1)])
    expect(steps).toEqual([
      { from: 1, to: 1, cases: 1, won: 0, rate: 0 },
      { from: 2, to: 3, cases: 3, won: 1, rate: 1 / 3 },
      { from: 4, to: 4, cases: 2, won: 1, rate: 0.5 },
      { from: 5, to: 5, cases: 1, won: 1, rate: 1 },
    ])
    expect(chanceAt(steps, 3.5)).toBeCloseTo((1 / 3 + 1 / 2) / 2, 12)
    expect(chanceAt(steps, -4)).toBe(0)
    expect(chanceAt(steps, 99)).toBe(1)
    expect(chanceAt([], 1)).toBeNull()
  })

  it('never falls, and keeps every case and every win', () => {
    fc.assert(
      fc.property(scored, some => {
        const steps = isotonic(some)
        for (const [i, step] of steps.entries()) expect(step.rate).toBeGreaterThan(steps[i - 1]?.rate ?? -1)
        expect(steps.reduce((sum, each) => sum + each.cases, 0)).toBe(some.length)
        const foretold = some.reduce((sum, { score }) => sum + (chanceAt(steps, score) ?? 0), 0)
        expect(foretold).toBeCloseTo(some.filter(each => each.isWon).length, 9)
      }),
    )
  })

  it('is what the max-min formula says, which pools nothing', () => {
    fc.assert(
      fc.property(scored, some => {
        const scores = [...new Set(some.map(each => each.score))].sort((a, b) => a - b)
        const mean = (low: number, high: number) => {
          const inside = some.filter(({ score }) => score >= low && score <= high)
          return inside.filter(each => each.isWon).length / inside.length
        }
        const steps = isotonic(some)
        for (const score of scores) {
          const lows = scores.filter(each => each <= score)
          const highs = scores.filter(each => each >= score)
          const best = Math.max(...lows.map(low => Math.min(...highs.map(high => mean(low, high)))))
          expect(chanceAt(steps, score)).toBeCloseTo(best, 10)
        }
      }),
      { numRuns: 60 },
    )
  })
})
