import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logistic, logisticChance } from './logistic'

const repeat = (n: number, row: number[], outcome: boolean) =>
  Array.from({ length: n }, () => ({ row, outcome }))
const fitTo = (cases: { row: number[]; outcome: boolean }[], penalty: number) =>
  logistic(
    cases.map(each => each.row),
    cases.map(each => each.outcome),
    penalty,
  )

describe('logistic', () => {
  it('finds the log odds and the log odds ratio of a table of four, without a penalty', () => {
    // 30 of 40 with it, 20 of 80 without: odds 3 and 1/3.
    const cases = [
      ...repeat(30, [1], true),
      ...repeat(10, [1], false),
      ...repeat(20, [0], true),
      ...repeat(60, [0], false),
    ]
    const fit = fitTo(cases, 0)
    expect(fit.hasConverged).toBe(true)
    expect(fit.intercept).toBeCloseTo(Math.log(1 / 3), 9)
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(9), 9)
    expect(logisticChance(fit, [1])).toBeCloseTo(0.75, 9)
  })

  it('stays finite where outcomes separate completely, and solves its own equation', () => {
    const fit = fitTo([...repeat(10, [1], true), ...repeat(10, [-1], false)], 1)
    const beta = fit.coefficients[0] ?? 0
    // 20 · (1 − p(β)) = β, by hand.
    expect(20 * (1 - 1 / (1 + Math.exp(-beta)))).toBeCloseTo(beta, 8)
    expect(fit.intercept).toBeCloseTo(0, 9)
  })

  const cases = fc.array(
    fc.record({
      row: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 1 })).map(each => [...each]),
      outcome: fc.boolean(),
    }),
    { minLength: 6, maxLength: 60 },
  )
  const mixed = cases.filter(some => some.some(each => each.outcome) && some.some(each => !each.outcome))

  it('foretells as many as there were, and its slopes balance the penalty', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom(0.5, 3, 40), (some, penalty) => {
        const fit = fitTo(some, penalty)
        expect(fit.hasConverged).toBe(true)
        const errors = some.map(({ row, outcome }) => (outcome ? 1 : 0) - logisticChance(fit, row))
        expect(errors.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 6)
        for (const j of [0, 1]) {
          const slope = errors.reduce((sum, error, i) => sum + error * (some[i]?.row[j] ?? 0), 0)
          expect(slope).toBeCloseTo(penalty * (fit.coefficients[j] ?? 0), 6)
        }
      }),
    )
  })

  it('shrinks as the penalty grows', () => {
    fc.assert(
      fc.property(mixed, some => {
        const sizes = [0.1, 1, 10, 100, 10_000].map(penalty =>
          Math.hypot(...fitTo(some, penalty).coefficients),
        )
        for (const [i, size] of sizes.entries())
          expect(size).toBeLessThanOrEqual((sizes[i - 1] ?? size) + 1e-9)
        expect(sizes.at(-1)).toBeLessThan(0.05)
      }),
    )
  })
})
