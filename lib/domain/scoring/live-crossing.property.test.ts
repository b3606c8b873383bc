import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidateWith, END, instant, routedCriteria, START, ZONE } from './arbitraries.testing'
import { firstCrossing } from './first-crossing'
import { liveCrossing } from './live-crossing'
import { qualify } from './qualify'
import { turningPoints } from './turning-point'

const RUNS = { numRuns: 10_000 }

describe('the live crossing', { timeout: 60_000 }, () => {
  it('is the first turning point since the agreement, told while it was news, at which the lead qualifies', () => {
    let crossed = 0
    let late = 0
    fc.assert(
      fc.property(
        candidateWith({ dates: false }),
        routedCriteria,
        instant,
        fc.nat(255),
        fc.boolean(),
        (candidate, criteria, effectiveMs, bits, isCreationLive) => {
          const liveEvents = new Set(
            candidate.events.filter((_, i) => (bits & (1 << i)) > 0).map(event => event.id),
          )
          const endedMs = candidate.earlier[0]?.ended?.ms ?? Number.NEGATIVE_INFINITY
          const first = turningPoints(candidate, END).find(
            ({ ms, events, isCreation, isChange }) =>
              ms > endedMs &&
              ms >= effectiveMs &&
              (isChange || (isCreation && isCreationLive) || events.some(({ id }) => liveEvents.has(id))) &&
              qualify(candidate, criteria, new Date(ms), ZONE).route !== null,
          )
          const inForce = { criteria, effectiveAt: new Date(effectiveMs) }
          const found = liveCrossing({ candidate, news: { liveEvents, isCreationLive } }, inForce, END, ZONE)
          if (found) crossed += 1
          const whole = firstCrossing(candidate, criteria, END, ZONE)
          if (found && whole && whole.at < found.at) late += 1
          return (found?.at.getTime() ?? null) === (first?.ms ?? null)
        },
      ),
      RUNS,
    )
    expect(crossed).toBeGreaterThan(300)
    expect(late).toBeGreaterThan(20)
  })

  it('is the first crossing of all where everything is news and the agreement is older', () => {
    fc.assert(
      fc.property(candidateWith({ dates: true }), routedCriteria, (candidate, criteria) => {
        const news = { liveEvents: new Set(candidate.events.map(event => event.id)), isCreationLive: true }
        const inForce = { criteria, effectiveAt: new Date(START - 1_000 * 86_400_000) }
        const found = liveCrossing({ candidate, news }, inForce, END, ZONE)
        return JSON.stringify(found) === JSON.stringify(firstCrossing(candidate, criteria, END, ZONE))
      }),
      RUNS,
    )
  })
})
