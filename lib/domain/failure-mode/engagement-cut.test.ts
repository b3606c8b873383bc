import { describe, expect, it } from 'vitest'
import type { Moment } from '../handoff/moment'
import { EMPTY } from '../scoring/criteria.testing'
import { engagementCut } from './engagement-cut'
import { summariseEngagement } from './engagement-summary'

const at = (text: string): Moment => ({
  ms: Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text),
  dateOnly: text.length === 10,
})

const MOMENTS = [
  '2026-03-07',
  '2026-03-08',
  '2026-03-09',
  '2026-03-08T04:59:59Z',
  '2026-03-08T05:00:00Z',
  '2026-03-08T12:00:00Z',
  '2026-03-09T03:59:59.999Z',
  '2026-03-09T04:00:00Z',
].map(at)

describe.each(['UTC', 'America/New_York', 'Asia/Kathmandu'])('in %s', timeZone => {
  it('lets in exactly what the summary counts, over a change of clocks', () => {
    for (const upTo of MOMENTS) {
      const cut = engagementCut(upTo, timeZone)
      for (const { ms, dateOnly } of MOMENTS) {
        const event = { id: 'e', type: 'page_view', occurredAt: new Date(ms), dateOnly, properties: null }
        const isCounted = summariseEngagement([event], upTo, EMPTY, timeZone).events === 1
        expect(dateOnly ? ms <= cut.dayMs : ms < cut.beforeMs).toBe(isCounted)
      }
    }
  })
})
