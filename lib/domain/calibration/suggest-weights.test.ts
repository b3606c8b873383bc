import { describe, expect, it } from 'vitest'
import { tellScale } from '@/db/seed/scale-stories'
import { seedTerms } from '@/db/seed/seed-terms'
import { Timeline } from '@/db/seed/timeline'
import type { Criteria } from '../criteria/criteria'
import { DEFAULT_CRITERIA } from '../criteria/default-criteria'
import { storyPast } from '../loop/story-past.testing'
import { behaviour, EMPTY } from '../scoring/criteria.testing'
import { caseOf, type PastCase } from './past-case'
import { aCase } from './past-case.testing'
import { splitQuarters } from './split-quarters'
import { suggestWeights } from './suggest-weights'

const RULE = { minimum: 20, timeZone: 'UTC', fiscalYearStartMonth: 1 }
const DAY_MS = 86_400_000
const FIRST_MS = Date.parse('2025-01-01T12:00:00Z')

/** A case a day; what it did is told by its number, and what won it too. */
function daily(n: number, tell: (i: number) => { events: [string, number][]; won: boolean }): PastCase[] {
  return Array.from({ length: n }, (_, i) => {
    const { events, won } = tell(i)
    const mql = { ms: FIRST_MS + i * DAY_MS, dateOnly: false }
    const told = aCase({ won, events }, i)
    const moved = told.events.map(event => ({
      ...event,
      occurredAt: new Date(mql.ms - 3_600_000 * (1 + Number(event.id.split('-')[1]))),
    }))
    return { ...told, mql, events: moved }
  })
}

const criteria: Criteria = {
  ...EMPTY,
  behaviourRules: [behaviour('pricing_view', 5), behaviour('page_view', 20), behaviour('demo', 10)],
  thresholds: { ...EMPTY.thresholds, total: 20 },
}

/** Pricing wins, page views do not, by a fixed pattern; nobody ever asked for a demo. */
const history = daily(540, i => {
  const [price, page] = [i % 2 === 0, i % 3 === 0]
  const events: [string, number][] = [
    ['visit', -1],
    ...(price ? [['pricing_view', -1] as [string, number]] : []),
    ...(page ? [['page_view', -1] as [string, number]] : []),
  ]
  return { events, won: price ? i % 10 < 6 : i % 11 === 0 }
})

describe('splitQuarters', () => {
  it('divides at the quarter that leaves seven of ten before it, in order of time', () => {
    const split = splitQuarters(history.toReversed(), 'UTC', 1)
    expect(split).toMatchObject({ from: '2026-01-01', label: '2026-Q1' })
    expect(split?.earlier).toHaveLength(365)
    expect(split?.later.every(({ mql }) => mql.ms >= Date.parse('2026-01-01T00:00:00Z'))).toBe(true)
  })

  it('cannot divide one quarter', () => {
    expect(splitQuarters(history.slice(0, 60), 'UTC', 1)).toBeNull()
  })
})

describe('suggestWeights', () => {
  const proposal = suggestWeights(history, criteria, RULE)

  it('gives the points to what wins, and leaves a rule alone that never counted', () => {
    if (proposal.state !== 'ready') throw new Error(proposal.reason)
    const [pricing, page, demo] = proposal.weights
    expect(pricing?.to).toBeGreaterThan(5)
    expect(Math.abs(page?.to ?? 99)).toBeLessThan(3)
    expect(demo).toMatchObject({ from: 10, to: 10, isKept: true, cases: 0 })
    expect(proposal.verdict).toBe('better')
  })

  it('catches no fewer of the earlier wins, and says how later quarters bear it out', () => {
    if (proposal.state !== 'ready') throw new Error(proposal.reason)
    const { now, proposed, foretold, later, steps } = proposal
    expect(proposed.ranking?.value).toBeGreaterThan(now.ranking?.value ?? 1)
    expect(proposed.line.recall).toBeGreaterThanOrEqual(now.line.recall ?? 1)
    expect(foretold.reduce((sum, band) => sum + band.cases, 0)).toBe(later.cases)
    for (const [i, step] of steps.entries()) expect(step.rate).toBeGreaterThan(steps[i - 1]?.rate ?? -1)
  })

  it('learns nothing from the later quarters', () => {
    const turned = history.map(each => {
      const isLater = (each.mql?.ms ?? 0) >= Date.parse('2026-01-01T00:00:00Z')
      return isLater ? { ...each, isWon: !each.isWon } : each
    })
    const other = suggestWeights(turned, criteria, RULE)
    if (proposal.state !== 'ready' || other.state !== 'ready') throw new Error('too few')
    expect(other.weights).toEqual(proposal.weights)
    expect(other.criteria).toEqual(proposal.criteria)
    expect(other.verdict).toBe('worse')
  })

  it('names what is missing', () => {
    expect(suggestWeights(history.slice(0, 60), criteria, RULE)).toMatchObject({ reason: 'no_quarters' })
    expect(suggestWeights(history.slice(0, 120), criteria, RULE)).toMatchObject({
      reason: 'earlier',
      needed: { cases: 100, won: 30, lost: 30 },
      has: { cases: 90 },
    })
    expect(suggestWeights(history, EMPTY, RULE)).toMatchObject({ reason: 'no_rules' })
  })
})

describe('histories in which nothing tells what becomes of a lead', () => {
  it('is hardly ever borne out', () => {
    const SEEDS = 12
    const timeline = new Timeline('2026-11-22')
    const terms = seedTerms(timeline, 'UTC')
    let better = 0
    let asked = 0
    for (let seed = 1; seed <= SEEDS; seed++) {
      const scale = { leads: 4_000, handoffsPerLead: 0.45, eventsPerLead: 8, seed, isPureChance: true }
      const past = [...tellScale(scale, timeline)].flatMap(story => storyPast(story, terms)).map(caseOf)
      const proposal = suggestWeights(past, DEFAULT_CRITERIA, RULE)
      if (proposal.state !== 'ready') continue
      asked += 1
      if (proposal.verdict === 'better') better += 1
    }
    expect(asked).toBeGreaterThan(SEEDS / 2)
    expect(better).toBeLessThanOrEqual(2)
  }, 300_000)
})
