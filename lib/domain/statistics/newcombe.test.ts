import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombe } from './newcombe'

describe('newcombe', () => {
  it('gives the published interval of 56/70 against 48/80 (Newcombe 1998, table II, a)', () => {
    const [low, high] = newcombe({ numerator: 48, denominator: 80 }, { numerator: 56, denominator: 70 }) ?? [
      0, 0,
    ]
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
  })

  it('gives the published interval of 9/10 against 3/10 (table II, b)', () => {
    const [low, high] = newcombe({ numerator: 3, denominator: 10 }, { numerator: 9, denominator: 10 }) ?? [
      0, 0,
    ]
    expect(low).toBeCloseTo(0.1705, 4)
    expect(high).toBeCloseTo(0.809, 4)
  })

  it('cannot be said where either side is empty', () => {
    expect(newcombe({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull()
    expect(newcombe({ numerator: 1, denominator: 2 }, { numerator: 0, denominator: 0 })).toBeNull()
  })

  it('turns around when before and after are exchanged', () => {
    const proportion = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 200 }))
      .map(([k, n]) => ({ numerator: Math.min(k, n), denominator: n }))
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const [low, high] = newcombe(a, b) ?? [0, 0]
        const [backLow, backHigh] = newcombe(b, a) ?? [0, 0]
        expect(low).toBeCloseTo(-backHigh, 9)
        expect(high).toBeCloseTo(-backLow, 9)
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(high).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
