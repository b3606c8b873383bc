import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decay } from '../scoring/decay'
import { decayTable, leftAfter } from './decay-table'

it('leaves what each half-life leaves, to the last digits but one, inside the table and beyond it', () => {
  const halfLives = [null, 0.5, 3, 30, 45.5, 2_000]
  fc.assert(
    fc.property(
      fc.constantFrom(...halfLives),
      fc.nat(5_000 * 86_400),
      fc.nat(999),
      (days, seconds, millis) => {
        const exact = decay(seconds * 1_000 + millis, days)
        const left = leftAfter(decayTable(days), seconds, millis)
        expect(Math.abs(left - exact)).toBeLessThanOrEqual(exact * 1e-13 + 1e-300)
      },
    ),
    { numRuns: 5_000 },
  )
})
