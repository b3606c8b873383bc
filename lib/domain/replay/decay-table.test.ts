import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decay } from '../scoring/decay'
import { DecayTable } from './decay-table'

it('leaves what a half-life leaves, to the last digits but one, inside the table and beyond it', () => {
  const tables = new Map([0.5, 3, 30, 45.5].map(days => [days, new DecayTable(days, 100)]))
  fc.assert(
    fc.property(fc.constantFrom(...tables.keys()), fc.nat(150 * 86_400_000), (halfLife, ms) => {
      const exact = decay(ms, halfLife)
      const found = tables.get(halfLife)?.after(ms) ?? Number.NaN
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * 1e-14)
    }),
  )
})
