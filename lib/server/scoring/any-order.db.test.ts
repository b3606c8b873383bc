import { expect, test } from 'vitest'
import { Rng } from '@/db/seed/rng'
import { openTestDatabase } from '@/db/testing'
import { NO_FACTS } from '@/lib/domain/criteria/lead-facts'
import { behaviour } from '@/lib/domain/scoring/criteria.testing'
import { firstCrossing } from '@/lib/domain/scoring/first-crossing'
import { criteriaWith, event, listHandoffs, liveWorkspace, send } from './live.testing'

const database = openTestDatabase()
const LEADS = 12
const EVENTS = 9
const TYPES = ['page_view', 'page_view', 'pricing_view', 'webinar', 'unsubscribe', 'form_submit'] as const
const START = Date.parse('2026-05-01T00:00:00Z')
const NOW = new Date('2026-06-30T00:00:00Z')

/** Negative points, caps, days, decay, windows and guards: all that can make a crossing move either way. */
const CRITERIA = criteriaWith({
  behaviourRules: [
    behaviour('page_view', 12, { maxPerDay: 2, cap: 3 }),
    behaviour('pricing_view', 25, { halfLifeDays: 10 }),
    behaviour('webinar', 30, { windowDays: 14 }),
    behaviour('form_submit', 40, { cap: 1 }),
    behaviour('unsubscribe', -35, { windowDays: 20 }),
  ],
  guards: { recycled: false, persona_mismatch: false, form_fill: true, single_session: true },
})

test.each([1, 2, 3, 4, 5, 6])(
  'history told in any order, in pieces and several times over, hands over as it happened (%i)',
  async seed => {
    const rng = new Rng(seed, 'any order')
    const id = await liveWorkspace(database, CRITERIA, { leads: LEADS })
    const events = Array.from({ length: LEADS * EVENTS }, (_, i) =>
      event(rng.pick(TYPES), new Date(START + rng.int(0, 40 * 96) * 900_000).toISOString(), {
        lead_id: `L${(i % LEADS) + 1}`,
        external_id: `s${seed}-${String(i).padStart(4, '0')}`,
      }),
    )
    const told = rng.shuffle([...events, ...rng.shuffle(events).slice(0, events.length / 3)])
    while (told.length > 0) {
      const atOnce = Array.from({ length: rng.int(1, 3) }, () => told.splice(0, rng.int(1, 8)))
      await Promise.all(atOnce.filter(each => each.length > 0).map(each => send(id, { events: each })))
    }
    const expected = Array.from({ length: LEADS }, (_, i) => `L${i + 1}`).flatMap(lead => {
      const own = events.filter(each => each.lead_id === lead)
      const candidate = {
        createdAt: null,
        facts: [{ from: new Date(0), facts: { ...NO_FACTS, employees: 400 } }],
        earlier: [],
        events: own.map(({ external_id, type, occurred_at }) => ({
          ...{ id: external_id, type, properties: null, dateOnly: false },
          occurredAt: new Date(occurred_at),
        })),
      }
      const crossing = firstCrossing(candidate, CRITERIA, NOW, 'UTC')
      return crossing ? [{ lead, at: crossing.at.toISOString() }] : []
    })
    expect(expected.length).toBeGreaterThan(2)
    const handoffs = await listHandoffs(id)
    expect(handoffs.map(({ lead, mqlAt }) => ({ lead, at: mqlAt?.toISOString() }))).toEqual(
      expected.sort((a, b) => (a.lead < b.lead ? -1 : 1)),
    )
    for (const { mqlAt, packet, n } of handoffs) {
      expect(n).toBe(1)
      expect(packet?.mql_at).toBe(mqlAt?.toISOString())
    }
  },
)
