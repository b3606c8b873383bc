import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownBefore } from './known-before'

const event = (at: string, dateOnly = false) => ({
  ...{ id: at, type: 'page_view', occurredAt: new Date(at), dateOnly, properties: null },
})
const moment = (at: string, dateOnly = false) => ({ ms: Date.parse(at), dateOnly })
const idsBefore = (mql: ReturnType<typeof moment> | null, events: ReturnType<typeof event>[]) =>
  knownBefore({ mql, events }, 'America/New_York').map(each => each.id)

describe('knownBefore', () => {
  const noon = '2026-03-10T16:00:00Z'

  it('reads what came before and the event of the very instant, and nothing after', () => {
    const events = ['2026-03-09T10:00:00Z', noon, '2026-03-10T16:00:00.001Z'].map(at => event(at))
    expect(idsBefore(moment(noon), events)).toEqual(['2026-03-09T10:00:00Z', noon])
  })

  it('reads no date of the same day: it may have come after', () => {
    const events = [event('2026-03-09T00:00:00Z', true), event('2026-03-10T00:00:00Z', true)]
    expect(idsBefore(moment(noon), events)).toEqual(['2026-03-09T00:00:00Z'])
  })

  it('reads nothing of the day where the hand-off is only a date, which is the date of the zone', () => {
    // 03:00 UTC on the 10th is still the 9th in New York.
    const events = ['2026-03-10T03:00:00Z', '2026-03-10T14:00:00Z'].map(at => event(at))
    expect(idsBefore(moment('2026-03-10T00:00:00Z', true), events)).toEqual(['2026-03-10T03:00:00Z'])
  })

  it('can show nothing to be before a hand-off without a date', () => {
    expect(idsBefore(null, [event('2020-01-01T00:00:00Z')])).toEqual([])
  })

  it('never lets anything dated after the hand-off through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.boolean())),
        fc.boolean(),
        (told, day) => {
          const mql = { ms: Date.parse(day ? '2026-03-10T00:00:00Z' : noon), dateOnly: day }
          const events = told.map(([hours, dateOnly], i) => {
            const ms = mql.ms + hours * 3_600_000
            const at = new Date(dateOnly ? Math.floor(ms / 86_400_000) * 86_400_000 : ms)
            return { ...event(at.toISOString(), dateOnly), id: String(i) }
          })
          for (const each of knownBefore({ mql, events }, 'UTC'))
            expect(each.occurredAt.getTime()).toBeLessThanOrEqual(mql.ms)
        },
      ),
    )
  })
})
