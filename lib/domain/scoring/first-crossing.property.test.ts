import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidateWith, END, instant, routedCriteria, ZONE } from './arbitraries.testing'
import type { Candidate } from './candidate'
import { firstCrossing } from './first-crossing'
import { qualify } from './qualify'
import { reaches } from './reaches'
import { turningPoints } from './turning-point'

const RUNS = { numRuns: 10_000 }

describe('the first crossing', { timeout: 60_000 }, () => {
  it('is the first turning point at which the lead qualifies in full', () => {
    let crossed = 0
    fc.assert(
      fc.property(candidateWith({ dates: false }), routedCriteria, (lead, criteria) => {
        const endedMs = lead.earlier[0]?.ended?.ms ?? Number.NEGATIVE_INFINITY
        const first = turningPoints(lead, END).find(
          ({ ms }) => ms > endedMs && qualify(lead, criteria, new Date(ms), ZONE).route !== null,
        )
        const found = firstCrossing(lead, criteria, END, ZONE)
        if (found) crossed += 1
        return (found?.at.getTime() ?? null) === (first?.ms ?? null)
      }),
      RUNS,
    )
    expect(crossed).toBeGreaterThan(1_000)
  })

  it('passes every gate, every guard that is on, and the line of its route', () => {
    fc.assert(
      fc.property(candidateWith({ dates: true }), routedCriteria, (lead, criteria) => {
        const found = firstCrossing(lead, criteria, END, ZONE)
        if (found === null) return true
        const { score, signals, route, thresholds } = found
        const isGuarded = (mode: keyof typeof signals) =>
          criteria.guards[mode] &&
          signals[mode] &&
          !(route === 'inbound' && criteria.routes.inbound?.bypasses.some(bypassed => bypassed === mode))
        return (
          score.gates.every(gate => !gate.holds) &&
          !(['recycled', 'persona_mismatch', 'form_fill', 'single_session'] as const).some(isGuarded) &&
          (route !== 'inbound' || found.handRaise !== null) &&
          (route !== 'scored' ||
            (reaches(score.total ?? Number.NaN, thresholds.total) &&
              reaches(
                score.engagement ?? Number.NEGATIVE_INFINITY,
                thresholds.minimumEngagement ?? Number.NEGATIVE_INFINITY,
              )))
        )
      }),
      RUNS,
    )
  })

  it('stays where it is when more happens later, and does not depend on the order of arrival', () => {
    const turned = (lead: Candidate): Candidate => ({ ...lead, events: lead.events.toReversed() })
    fc.assert(
      fc.property(candidateWith({ dates: true }), routedCriteria, instant, (lead, criteria, cut) => {
        const whole = firstCrossing(lead, criteria, END, ZONE)
        const known = firstCrossing(turned(lead), criteria, new Date(cut), ZONE)
        const expected = whole && whole.at.getTime() <= cut ? whole : null
        return JSON.stringify(known) === JSON.stringify(expected)
      }),
      RUNS,
    )
  })
})
