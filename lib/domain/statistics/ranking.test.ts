import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranking, rankingChange } from './ranking'

describe('ranking', () => {
  it('counts pairs by hand: 8 of 9 stand rightly, one is a tie', () => {
    const scores = [5, 4, 3, 3, 2, 1]
    expect(ranking(scores, [true, true, true, false, false, false])?.value).toBeCloseTo(8.5 / 9, 12)
  })

  it('is certain where all stand rightly, and cannot be said of one kind', () => {
    expect(ranking([4, 3, 2, 1], [true, true, false, false])).toEqual({ value: 1, interval: [1, 1] })
    expect(ranking([4, 3, 2, 1], [true, true, true, true])).toBeNull()
  })

  const cases = fc.array(
    fc.record({ a: fc.integer({ min: 0, max: 9 }), b: fc.integer({ min: 0, max: 9 }), isWon: fc.boolean() }),
    { minLength: 4, maxLength: 40 },
  )

  it('is what counting every pair says, with the variance of the placements of every pair', () => {
    fc.assert(
      fc.property(cases, some => {
        const [won, lost] = [some.filter(each => each.isWon), some.filter(each => !each.isWon)]
        const found = ranking(
          some.map(each => each.a),
          some.map(each => each.isWon),
        )
        if (won.length < 2 || lost.length < 2) {
          expect(found).toBeNull()
          return
        }
        const beats = (x: number, y: number) => (x > y ? 1 : x === y ? 0.5 : 0)
        const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
        const variance = (values: number[]) =>
          values.reduce((sum, each) => sum + (each - mean(values)) ** 2, 0) / (values.length - 1)
        const of = won.map(w => mean(lost.map(l => beats(w.a, l.a))))
        const against = lost.map(l => mean(won.map(w => beats(w.a, l.a))))
        const spread =
          1.959963984540054 * Math.sqrt(variance(of) / of.length + variance(against) / against.length)
        expect(found?.value).toBeCloseTo(mean(of), 10)
        expect(found?.interval[0]).toBeCloseTo(Math.max(0, mean(of) - spread), 10)
        expect(found?.interval[1]).toBeCloseTo(Math.min(1, mean(of) + spread), 10)
      }),
    )
  })

  it('changes by nothing against itself, and by the opposite the other way round', () => {
    fc.assert(
      fc.property(cases, some => {
        const [a, b, won] = [some.map(each => each.a), some.map(each => each.b), some.map(each => each.isWon)]
        const [there, back] = [rankingChange(a, b, won), rankingChange(b, a, won)]
        if (there === null || back === null) {
          expect(there).toBe(back)
          return
        }
        expect(there.value).toBeCloseTo(-back.value, 12)
        expect(there.interval[0]).toBeCloseTo(-back.interval[1], 12)
        expect(rankingChange(a, a, won)).toEqual({ value: 0, interval: [0, 0] })
      }),
    )
  })
})
