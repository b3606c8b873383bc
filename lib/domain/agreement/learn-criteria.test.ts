import { describe, expect, test } from 'vitest'
import type { PastCase } from '../calibration/past-case'
import { aCase } from '../calibration/past-case.testing'
import { EMPTY } from '../scoring/criteria.testing'
import { learnCriteria } from './learn-criteria'

const DAY_MS = 86_400_000
const FIRST_MS = Date.parse('2025-01-01T12:00:00Z')
const base = { ...EMPTY, routes: { ...EMPTY.routes, inbound: { events: ['demo_request'], bypasses: [] } } }
const options = { base, minimum: 20, level: 0.05, timeZone: 'UTC', fiscalYearStartMonth: 1 }

type Told = {
  events?: [type: string, hours: number][]
  industry?: string
  title?: string
  won: boolean
  field?: string
}

/** A handoff a day, from the first of a year on. */
function daily(n: number, tell: (i: number) => Told): PastCase[] {
  return Array.from({ length: n }, (_, i) => {
    const { events = [], industry = 'Other', title = 'Analyst', won, field } = tell(i)
    const attributes: Record<string, string> = field === undefined ? {} : { deal_stage: field }
    const told = aCase({ won, facts: { industry, jobTitle: title, attributes } }, i)
    const ms = FIRST_MS + i * DAY_MS
    return {
      ...told,
      mql: { ms, dateOnly: false },
      events: [['page_view', -48] as [string, number], ...events].map(([type, hours], place) => ({
        ...{ id: `${i}-${place}`, type, dateOnly: false, properties: null },
        occurredAt: new Date(ms + hours * 3_600_000),
      })),
    }
  })
}

/** Six of ten who looked at prices were won, one of ten who did not; software wins twice as often as the rest. */
const history = daily(600, i => {
  const price = i % 2 === 0
  const software = i % 4 < 2
  return {
    events: [
      ...(price ? [['pricing_view', -5] as [string, number]] : []),
      // Asks for a person, and comes right after what really speaks.
      ...(price && i % 6 < 4 ? [['demo_request', -1] as [string, number]] : []),
      // Told after the hand-off, by those who were won: it may say nothing.
      ...(i % 10 < 3 ? [['contract_view', 24] as [string, number]] : []),
    ],
    industry: software ? 'Software' : 'Other',
    won: price ? i % 10 < 6 : i % 20 === 1,
    field: i % 10 < 6 ? 'Negotiation' : 'New',
  }
})

describe('criteria from what won leads did', () => {
  const learned = learnCriteria(history, options)
  if (learned.state !== 'ready') throw new Error(learned.reason)

  test('what separates becomes a rule with its counts, ten points for each doubling', () => {
    const [first] = learned.rules
    expect(first).toMatchObject({
      kind: 'behaviour',
      rule: { event: 'pricing_view', points: 26, cap: 1, name: 'Any pricing view' },
    })
    const { with: inside, without } = first?.lift ?? { with: null, without: null }
    expect([inside?.cases, without?.cases]).toEqual([228, 227])
    expect((inside?.won ?? 0) / 228).toBeGreaterThan(0.55)
  })

  test('nothing that came after the hand-off, and no field that sales writes, is read', () => {
    const said = JSON.stringify(learned.rules)
    expect(said).not.toContain('contract_view')
    expect(said).not.toContain('deal_stage')
    expect(learned.refused).toEqual([{ field: 'attributes.deal_stage', words: 'stage' }])
  })

  test('who asks for a person goes to sales without points', () => {
    expect(learned.leftOut).toContainEqual(expect.objectContaining({ why: 'asks_for_a_person' }))
    expect(JSON.stringify(learned.rules)).not.toContain('demo_request')
  })

  test('the line is checked on quarters that were not learned from', () => {
    const { criteria, learnedFrom, checkedOn, label } = learned
    expect(criteria.thresholds.total).toBeGreaterThan(0)
    expect(label).toBe('2026-Q2')
    expect(learnedFrom.all.cases + checkedOn.all.cases).toBe(600)
    const share = ({ reached }: typeof checkedOn) => reached.won / reached.cases
    expect(share(checkedOn)).toBeGreaterThan(0.5)
    expect(checkedOn.reached.won / checkedOn.all.won).toBeGreaterThan(0.85)
  })
})

describe('it is refused, with what is needed, where', () => {
  test('too few were won', () => {
    const few = daily(600, i => ({ won: i % 40 === 0 }))
    expect(learnCriteria(few, options)).toEqual({
      state: 'missing',
      reason: 'earlier',
      needed: { cases: 100, won: 30, lost: 30 },
      has: { cases: 455, won: 12, lost: 443 },
    })
  })

  test('everything lies in one quarter', () => {
    expect(learnCriteria(history.slice(0, 60), options)).toMatchObject({ reason: 'no_quarters' })
  })

  test('nothing separates won leads from others', () => {
    const alike = daily(600, i => ({ won: i % 3 === 0 }))
    expect(learnCriteria(alike, options)).toMatchObject({ state: 'missing', reason: 'no_signals' })
  })
})

test('two signals that say the same are one rule', () => {
  const twins = daily(600, i => ({
    title: i % 2 === 0 ? 'VP Revenue' : 'Analyst',
    won: i % 2 === 0 ? i % 10 < 6 : i % 20 === 1,
  }))
  const learned = learnCriteria(twins, options)
  if (learned.state !== 'ready') throw new Error(learned.reason)
  expect(learned.rules.length).toBe(1)
  expect(learned.leftOut.some(({ why }) => why === 'said_already')).toBe(true)
})
