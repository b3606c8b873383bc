import { describe, expect, it } from 'vitest'
import { STAGE_BITS } from '../handoff/fact'
import { earlierHandoffOf, type PastEpisode } from './earlier-handoff-of'

const AT = new Date('2026-05-01T10:00:00Z')
const LATER = new Date('2026-06-01T10:00:00Z')
const base: PastEpisode = {
  mqlAt: new Date('2026-04-30T10:00:00Z'),
  disposition: null,
  disposedAt: null,
  requeuedAt: null,
  outcome: null,
  closedAt: null,
  dateOnly: 0,
  heldUntil: null,
}
const OPEN = { ended: null, ending: null, heldUntil: null }

describe('what an earlier handoff means for the next', () => {
  it.each<[string, Partial<PastEpisode>]>([
    ['waits', {}],
    ['was accepted and has no end yet', { disposition: 'accepted', disposedAt: AT }],
    [
      'was won: a customer is no MQL',
      { disposition: 'accepted', disposedAt: AT, outcome: 'won', closedAt: AT },
    ],
    ['went to somebody else', { disposition: 'rerouted', disposedAt: AT }],
    ['waits for what is missing', { disposition: 'enriched', disposedAt: AT }],
    ['came back into the queue', { disposition: 'rejected', disposedAt: AT, requeuedAt: LATER }],
    ['was rejected at a time nobody told', { disposition: 'rejected' }],
    ['is undated', { mqlAt: null, disposition: 'accepted' }],
  ])('stays with sales while it %s', (_, more) => {
    expect(earlierHandoffOf({ ...base, ...more })).toEqual(OPEN)
  })

  it('ends with its rejection', () => {
    expect(earlierHandoffOf({ ...base, disposition: 'rejected', disposedAt: AT })).toEqual({
      ended: { ms: AT.getTime(), dateOnly: false },
      ending: 'rejected',
      heldUntil: null,
    })
  })

  it('ends with a date of rejection as a date', () => {
    const rejected = {
      ...base,
      disposition: 'rejected' as const,
      disposedAt: AT,
      dateOnly: STAGE_BITS.disposed,
    }
    expect(earlierHandoffOf(rejected).ended).toEqual({ ms: AT.getTime(), dateOnly: true })
  })

  it('is held until the date sales named when it was recycled', () => {
    const recycled = { ...base, disposition: 'recycled' as const, disposedAt: AT, heldUntil: LATER }
    expect(earlierHandoffOf(recycled)).toMatchObject({ ending: 'recycled', heldUntil: LATER })
  })

  it('ends with the lost deal, not with the acceptance before', () => {
    const lost = { ...base, disposition: 'accepted' as const, disposedAt: AT, outcome: 'lost' as const }
    expect(earlierHandoffOf({ ...lost, closedAt: LATER })).toEqual({
      ended: { ms: LATER.getTime(), dateOnly: false },
      ending: 'other',
      heldUntil: null,
    })
    expect(earlierHandoffOf({ ...lost, closedAt: null })).toEqual(OPEN)
  })
})
