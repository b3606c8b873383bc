import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '../criteria/lead-facts'
import { criteriaFrom, END, eventsWith, START, ZONE } from './arbitraries.testing'
import { factsAt } from './candidate'
import { behaviour, EMPTY } from './criteria.testing'
import { scoreLead } from './score-lead'
import { scoreOverTime } from './score-over-time'

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const view = (day: string) => ({
  id: day,
  type: 'page_view',
  occurredAt: at(day),
  dateOnly: false,
  properties: null,
})
const span = { from: at('2026-03-01'), to: at('2026-03-31'), points: 61 }

describe('scoreOverTime', () => {
  const criteria = { ...EMPTY, behaviourRules: [behaviour('page_view', 16, { halfLifeDays: 10 })] }

  it('is null before anything is known, jumps at an event and decays after it', () => {
    const drawn = scoreOverTime({ facts: [], events: [view('2026-03-11')] }, criteria, span, 'UTC')
    const total = (day: string) => drawn.find(point => point.at.getTime() === at(day).getTime())?.total
    expect(drawn[0]).toEqual({ at: span.from, total: null, fit: null, engagement: null })
    const jump = drawn.findIndex(point => point.at.getTime() === at('2026-03-11').getTime())
    expect([drawn[jump - 1]?.total, drawn[jump - 1]?.at.getTime()]).toEqual([
      null,
      at('2026-03-11').getTime() - 1,
    ])
    expect(total('2026-03-11')).toBe(16)
    expect(total('2026-03-31')).toBe(4)
    expect(drawn.at(-1)?.at).toEqual(span.to)
  })

  it('draws what was done before the span, and the change of attributes', () => {
    const fit = { id: 'f', name: 'F', field: 'employees', condition: { operator: 'gte' as const, value: 50 } }
    const facts = [
      { from: at('2026-02-01'), facts: { ...NO_FACTS, employees: 8 } },
      { from: at('2026-03-15'), facts: { ...NO_FACTS, employees: 80 } },
    ]
    const both = { ...criteria, fitRules: [{ ...fit, points: 5 }] }
    const drawn = scoreOverTime({ facts, events: [view('2026-02-19')] }, both, span, 'UTC')
    expect(drawn[0]).toEqual({ at: span.from, total: 8, fit: 0, engagement: 8 })
    expect(drawn.at(-1)).toEqual({ at: span.to, total: 6, fit: 5, engagement: 1 })
  })

  it('keeps to the number of points, also for a lead that never rests', () => {
    const busy = Array.from({ length: 500 }, (_, i) => ({
      ...view('2026-03-02'),
      id: `${i}`,
      occurredAt: new Date(at('2026-03-02').getTime() + i * 3_600_000),
    }))
    const drawn = scoreOverTime({ facts: [], events: busy }, criteria, { ...span, points: 400 }, 'UTC')
    expect(drawn.length).toBeLessThanOrEqual(400)
    expect(
      scoreOverTime({ facts: [], events: busy.slice(0, 40) }, criteria, { ...span, points: 400 }, 'UTC')
        .length,
    ).toBeLessThanOrEqual(400)
  })

  it('is the score at each of its instants', () => {
    fc.assert(
      fc.property(eventsWith({ dates: true }), criteriaFrom(-30), (events, drawnBy) => {
        const facts = [{ from: new Date(START), facts: { ...NO_FACTS, employees: 80 } }]
        const drawn = scoreOverTime(
          { facts, events },
          drawnBy,
          { from: new Date(START), to: END, points: 60 },
          ZONE,
        )
        return drawn.every(point => {
          const known = factsAt(facts, point.at.getTime())
          const { total } = scoreLead(known, events, drawnBy, point.at, ZONE)
          return total !== null && point.total !== null && Math.abs(point.total - total) <= 1e-9
        })
      }),
      { numRuns: 200 },
    )
  })
})
