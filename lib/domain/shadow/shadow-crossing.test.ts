import { describe, expect, it } from 'vitest'
import { DEFAULT_CRITERIA } from '../criteria/default-criteria'
import type { PastEpisode } from '../scoring/earlier-handoff-of'
import { firstCrossing } from '../scoring/first-crossing'
import { plantedCriteria, plantedLeads } from '../scoring/planted.testing'
import { becameOf } from './became'
import { shadowCrossing } from './shadow-crossing'
import { shadowSide } from './shadow-side'

const span = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-03-31T23:59:59Z') }
const base = plantedCriteria(30)
const criteria = { ...base, gates: [], thresholds: { ...base.thresholds, total: 30 } }
const leads = plantedLeads()

const episode = (mqlAt: string, more: Partial<PastEpisode> = {}): PastEpisode => ({
  ...{ mqlAt: new Date(mqlAt), disposition: null, disposedAt: null, outcome: null, closedAt: null },
  ...{ dateOnly: 0, requeuedAt: null, heldUntil: null },
  ...more,
})

describe('shadowCrossing', () => {
  it('hands over within its days alone, at the moment the scorer says', () => {
    let found = 0
    for (const lead of leads) {
      const crossing = shadowCrossing({ ...lead, episodes: [] }, criteria, span, 'UTC')
      const asked = firstCrossing(
        { ...lead, earlier: [] },
        criteria,
        span.to,
        'UTC',
        ({ ms }) => ms >= span.from.getTime(),
      )
      expect(crossing?.at).toEqual(asked?.at)
      if (crossing === null) continue
      found += 1
      expect(crossing.at.getTime()).toBeGreaterThanOrEqual(span.from.getTime())
      expect(crossing.at.getTime()).toBeLessThanOrEqual(span.to.getTime())
    }
    expect(found).toBeGreaterThan(40)
  })

  const crossed = leads.find(lead => shadowCrossing({ ...lead, episodes: [] }, criteria, span, 'UTC'))

  it('leaves alone whom sales had before, and forgets what was really handed over since', () => {
    if (!crossed) throw new Error('nobody crosses')
    const judge = (...episodes: PastEpisode[]) =>
      shadowCrossing({ ...crossed, episodes }, criteria, span, 'UTC')
    expect(judge(episode('2025-12-30T00:00:00Z'))).toBeNull()
    expect(judge(episode('2026-01-01T00:00:00Z'))).not.toBeNull()
    const sentBack = { disposition: 'rejected' as const, disposedAt: new Date('2025-12-31T00:00:00Z') }
    expect(judge(episode('2025-12-30T00:00:00Z', sentBack))).not.toBeNull()
  })

  it('reads nothing that came after its days', () => {
    for (const lead of leads.slice(0, 80)) {
      const cut = { ...lead, events: lead.events.filter(event => event.occurredAt <= span.to) }
      const judge = (some: typeof lead) =>
        shadowCrossing({ ...some, episodes: [] }, DEFAULT_CRITERIA, span, 'UTC')?.at
      expect(judge(lead)).toEqual(judge(cut))
    }
  })
})

it.each([
  [true, true, 'both'],
  [true, false, 'added'],
  [false, true, 'removed'],
  [false, false, null],
])('stands on a side: would be %s, is %s', (wouldBe, isReal, side) => {
  expect(shadowSide(wouldBe, isReal)).toBe(side)
})

describe('becameOf', () => {
  const open = {
    disposition: null,
    verdict: null,
    reason: null,
    isAccepted: false,
    isSql: false,
    outcome: null,
  }
  it.each([
    [null, 'never_handed_over'],
    [open, 'pending'],
    [{ ...open, isAccepted: true }, 'accepted'],
    [{ ...open, isAccepted: true, isSql: true }, 'sql'],
    [{ ...open, isSql: true, outcome: 'lost' as const }, 'lost'],
    [{ ...open, outcome: 'won' as const }, 'won'],
    [{ ...open, disposition: 'rejected' as const, verdict: 'criteria', reason: 'industry' }, 'rejected'],
    [{ ...open, disposition: 'rejected' as const }, 'rejected'],
    [{ ...open, disposition: 'rejected' as const, verdict: 'process', reason: 'no_response' }, 'returned'],
    [{ ...open, disposition: 'recycled' as const, verdict: 'timing', reason: 'not_now' }, 'returned'],
  ])('says of %o that it is %s', (handoff, became) => {
    expect(becameOf(handoff)).toBe(became)
  })
})
