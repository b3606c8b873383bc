import { describe, expect, it } from 'vitest'
import { fisher, type TwoByTwo } from './fisher'

const table = (a: number, b: number, c: number, d: number): TwoByTwo => ({
  inside: { yes: a, no: b },
  outside: { yes: c, no: d },
})

describe('fisher', () => {
  it.each([
    // Fisher's tea: all four named right has one chance in seventy.
    ['tea', table(0, 4, 4, 0), 1 / 70, 2 / 70],
    ['tea, three right', table(1, 3, 3, 1), 17 / 70, 34 / 70],
    ['alike', table(5, 5, 5, 5), 0.6718591, 1],
    // By whole binomials.
    ['uneven', table(3, 15, 10, 5), 0.00465412, 0.0051549],
  ])('%s', (_, counts, lower, twoSided) => {
    const found = fisher(counts)
    expect(found.lower).toBeCloseTo(lower, 7)
    expect(found.twoSided).toBeCloseTo(twoSided, 7)
  })

  it('knows nothing of an empty group', () => {
    expect(fisher(table(0, 0, 5, 5))).toEqual({ lower: 1, twoSided: 1 })
  })

  it('does not care which group is called inside, in two directions', () => {
    for (const [a, b, c, d] of [
      [1, 30, 20, 60],
      [7, 2, 100, 90],
    ] as const)
      expect(fisher(table(a, b, c, d)).twoSided).toBeCloseTo(fisher(table(c, d, a, b)).twoSided, 10)
  })

  it('stays a chance at large counts', () => {
    const { lower } = fisher(table(4_800, 5_200, 5_200, 4_800))
    expect(lower).toBeGreaterThan(0)
    expect(lower).toBeLessThan(1e-6)
  })
})
