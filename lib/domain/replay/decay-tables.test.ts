import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decay } from '../scoring/decay'
import { DecayTables } from './decay-tables'

it('leave what each half-life leaves, to the last digits but one, inside the tables and beyond them', () => {
  const halfLives = [null, 0.5, 3, 30, 45.5]
  const tables = new DecayTables(halfLives)
  fc.assert(
    fc.property(fc.nat(halfLives.length - 1), fc.nat(3_000 * 86_400), fc.nat(999), (place, seconds, left) => {
      const ms = seconds * 1_000 + (left % 3 === 0 ? left : 0)
      const exact = decay(ms, halfLives[place] ?? null)
      expect(Math.abs(tables.after(place, ms) - exact)).toBeLessThanOrEqual(exact * 1e-13 + 1e-300)
    }),
    { numRuns: 5_000 },
  )
})
