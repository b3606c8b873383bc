import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decompose } from './decompose'

const segment = (value: string, numerator: number, denominator: number) => ({ value, numerator, denominator })

describe('decompose', () => {
  it('sees that everybody improved while the whole got worse: all of it is mix', () => {
    const before = [segment('enterprise', 40, 100), segment('smb', 2, 20)]
    const after = [segment('enterprise', 9, 20), segment('smb', 20, 180)]
    const found = decompose('segment', before, after)
    expect(found?.before).toBeCloseTo(0.35, 12)
    expect(found?.after).toBeCloseTo(0.145, 12)
    expect(found?.rate).toBeGreaterThan(0)
    expect(found?.mix).toBeLessThan(0)
  })

  it('calls it rate where the shares stay', () => {
    const found = decompose('segment', [segment('a', 10, 100)], [segment('a', 30, 100)])
    expect(found).toMatchObject({ mix: 0 })
    expect(found?.rate).toBeCloseTo(0.2, 12)
  })

  it('cannot be said of an empty side', () => {
    expect(decompose('segment', [], [segment('a', 1, 2)])).toBeNull()
  })

  it('adds up to the change, whatever the segments', () => {
    const side = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(50), fc.integer({ min: 1, max: 100 })),
      { minLength: 1, maxLength: 4 },
    )
    const unique = (list: [string, number, number][]) => [
      ...new Map(list.map(([value, k, n]) => [value, segment(value, Math.min(k, n), n)])).values(),
    ]
    fc.assert(
      fc.property(side, side, (before, after) => {
        const found = decompose('source', unique(before), unique(after))
        if (found === null) throw new Error('both sides have members')
        expect(found.mix + found.rate).toBeCloseTo(found.after - found.before, 9)
      }),
    )
  })
})
