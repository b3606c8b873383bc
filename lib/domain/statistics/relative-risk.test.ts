import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relativeRisk } from './relative-risk'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('relativeRisk', () => {
  it('is the ratio of the shares with the interval of Katz, reckoned by hand', () => {
    // ln(2) ± 1.959964 · √(1/20 − 1/100 + 1/10 − 1/100) = 0.693147 ± 0.706674
    const risk = relativeRisk(of(20, 100), of(10, 100))
    expect(risk?.value).toBeCloseTo(2, 12)
    expect(risk?.interval[0]).toBeCloseTo(0.98656, 4)
    expect(risk?.interval[1]).toBeCloseTo(4.05449, 4)
  })

  it('has no value over a share of zero, and an interval all the same', () => {
    const risk = relativeRisk(of(8, 40), of(0, 40))
    expect(risk?.value).toBeNull()
    expect(risk?.interval[0]).toBeGreaterThan(0)
    expect(risk?.interval[1]).toBeLessThan(Number.POSITIVE_INFINITY)
  })

  it('cannot be said where a group is empty', () => {
    expect(relativeRisk(of(0, 0), of(1, 2))).toBeNull()
    expect(relativeRisk(of(1, 2), of(0, 0))).toBeNull()
  })

  it('turns around when the groups are exchanged, and holds its value', () => {
    const group = fc
      .integer({ min: 2, max: 300 })
      .chain(n => fc.integer({ min: 1, max: n - 1 }).map(k => of(k, n)))
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [there, back] = [relativeRisk(a, b), relativeRisk(b, a)]
        expect((there?.value ?? 0) * (back?.value ?? 0)).toBeCloseTo(1, 9)
        expect((there?.interval[0] ?? 0) * (back?.interval[1] ?? 0)).toBeCloseTo(1, 9)
        expect(there?.interval[0]).toBeLessThanOrEqual(there?.value ?? 0)
        expect(there?.interval[1]).toBeGreaterThanOrEqual(there?.value ?? 0)
      }),
    )
  })
})
