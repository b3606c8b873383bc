import fc from 'fast-check'
import { expect, it } from 'vitest'
import { niceAxis } from './nice-axis'

it.each([
  [0.18, 1, [0, 0.05, 0.1, 0.15, 0.2]],
  [0.97, 1, [0, 0.25, 0.5, 0.75, 1]],
  [412, undefined, [0, 200, 400, 600]],
  [3, undefined, [0, 1, 2, 3]],
  [0, 1, [0, 1]],
])('%d up to %s', (max, limit, ticks) => expect(niceAxis(max, limit).ticks).toEqual(ticks))

it('starts at zero, holds the greatest value and climbs in equal steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), max => {
      const { top, ticks } = niceAxis(max)
      expect(ticks[0]).toBe(0)
      expect(top).toBeGreaterThanOrEqual(max * 0.999999)
      expect(ticks.length).toBeLessThanOrEqual(7)
      const step = ticks[1] ?? 0
      for (const [i, tick] of ticks.entries()) expect(tick).toBeCloseTo(i * step, 6)
    }),
  )
})
