import { describe, expect, it } from 'vitest'
import type { BehaviourRule, Criteria, FitRule } from '../criteria/criteria'
import { NO_FACTS } from '../criteria/lead-facts'
import { behaviour, EMPTY, PLANTED_GATES } from './criteria.testing'
import type { EngagementEvent } from './engagement-event'
import type { BehaviourLine } from './score'
import { scoreLead } from './score-lead'

const event = (type: string, at: string, more: Partial<EngagementEvent> = {}): EngagementEvent => ({
  id: `${type}@${at}`,
  type,
  occurredAt: new Date(at.length === 10 ? `${at}T00:00:00Z` : at),
  dateOnly: at.length === 10,
  properties: null,
  ...more,
})
const views = (...at: string[]) => at.map(each => event('page_view', each))
const withRules = (...behaviourRules: BehaviourRule[]): Criteria => ({ ...EMPTY, behaviourRules })
const score = (criteria: Criteria, events: EngagementEvent[], now: string, timeZone = 'UTC') =>
  scoreLead(NO_FACTS, events, criteria, new Date(now), timeZone)
const linesOf = (...asked: Parameters<typeof score>) =>
  score(...asked).lines.filter((line): line is BehaviourLine => line.kind === 'behaviour')
const pagesOf = (more: Partial<BehaviourRule>) => withRules(behaviour('page_view', 10, more))

describe('a half-life', () => {
  it('halves an event once per half-life, in fractional days', () => {
    const criteria = pagesOf({ halfLifeDays: 10 })
    const [view] = views('2026-03-01T00:00:00Z')
    const at = (now: string) => score(criteria, view ? [view] : [], now).total
    expect(at('2026-03-01T00:00:00Z')).toBe(10)
    expect(at('2026-03-11T00:00:00Z')).toBe(5)
    expect(at('2026-03-21T00:00:00Z')).toBe(2.5)
    expect(at('2026-03-06T00:00:00Z')).toBeCloseTo(10 / Math.SQRT2, 12)
  })

  it('caps the effective count when it is written: a burst banks no more than the cap', () => {
    const criteria = pagesOf({ halfLifeDays: 10, cap: 2 })
    const burst = views(
      '2026-03-01T00:00:00Z',
      '2026-03-01T00:01:00Z',
      '2026-03-01T00:02:00Z',
      '2026-03-01T00:03:00Z',
      '2026-03-01T00:04:00Z',
    )
    expect(score(criteria, burst, '2026-03-01T00:04:00Z').total).toBeCloseTo(20, 6)
    expect(score(criteria, burst, '2026-03-11T00:04:00Z').total).toBeCloseTo(10, 6)
  })

  it('fills up again as it decays', () => {
    const criteria = pagesOf({ halfLifeDays: 10, cap: 1.5 })
    // A: 1; 0.5 + 1 = 1.5; 0.75 + 1 capped at 1.5, so the third adds 0.75.
    const events = views('2026-03-01T00:00:00Z', '2026-03-11T00:00:00Z', '2026-03-21T00:00:00Z')
    const lines = linesOf(criteria, events, '2026-03-21T00:00:00Z')
    expect(lines.map(line => [line.count, line.points, line.limit])).toEqual([
      [1, 2.5, null],
      [1, 5, null],
      [0.75, 7.5, 'cap'],
    ])
  })
})

describe('a window', () => {
  const week = pagesOf({ windowDays: 7 })

  it('counts until its last instant', () => {
    const events = views('2026-03-01T12:00:00Z', '2026-03-02T12:00:00Z')
    expect(score(week, events, '2026-03-08T12:00:00Z').total).toBe(20)
    expect(score(week, events, '2026-03-08T12:00:00.001Z').total).toBe(10)
    expect(linesOf(week, events, '2026-03-08T12:00:00.001Z')[0]).toMatchObject({ points: 0, limit: 'window' })
  })

  it('is min(events in the window, cap): a later event takes the place of one that left', () => {
    const capped = pagesOf({ windowDays: 7, cap: 2 })
    const events = views('2026-03-01T12:00:00Z', '2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z')
    expect(score(capped, events, '2026-03-03T12:00:00Z').total).toBe(20)
    expect(score(capped, events, '2026-03-09T00:00:00Z').total).toBe(20)
    expect(score(capped, events, '2026-03-10T00:00:00Z').total).toBe(10)
  })

  it('with a half-life counts within the window and decays in it', () => {
    const both = pagesOf({ windowDays: 20, halfLifeDays: 10, cap: 1.5 })
    const events = views('2026-03-01T00:00:00Z', '2026-03-11T00:00:00Z')
    expect(score(both, events, '2026-03-11T00:00:00Z').total).toBe(15)
    expect(score(both, events, '2026-03-21T00:00:00Z').total).toBe(7.5)
    expect(score(both, events, '2026-03-21T00:00:00.001Z').total).toBeCloseTo(5, 6)
  })
})

describe('max_per_day', () => {
  const twice = pagesOf({ maxPerDay: 2 })
  // Sunday, 8 March in New York; in UTC the last one is already the 9th.
  const events = views(
    '2026-03-08T05:00:00Z',
    '2026-03-08T12:00:00Z',
    '2026-03-09T03:59:59Z',
    '2026-03-09T04:00:00Z',
  )

  it('counts the first events of a day in the zone of the workspace, also when the clocks change', () => {
    const lines = linesOf(twice, events, '2026-03-10T00:00:00Z', 'America/New_York')
    expect(lines.map(line => line.limit)).toEqual([null, null, 'max_per_day', null])
    expect(linesOf(twice, events, '2026-03-10T00:00:00Z', 'UTC').map(line => line.limit)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('is counted per rule, and a date without time is of its own date', () => {
    const criteria = withRules(behaviour('page_view', 10, { maxPerDay: 1 }), behaviour('email_click', 1))
    const mixed = [
      ...views('2026-03-08', '2026-03-08T23:00:00Z'),
      event('email_click', '2026-03-08T23:30:00Z'),
    ]
    expect(score(criteria, mixed, '2026-03-10T00:00:00Z', 'Asia/Kathmandu').total).toBe(21)
    expect(score(criteria, mixed, '2026-03-10T00:00:00Z').total).toBe(11)
  })
})

describe('rules', () => {
  it('match by type and by all conditions on the properties', () => {
    const careers = behaviour('page_view', -10, {
      id: 'careers',
      conditions: [{ property: 'page', condition: { operator: 'matches', value: ['careers'] } }],
    })
    const criteria = withRules(behaviour('page_view', 2), careers)
    const events = [
      event('page_view', '2026-03-01T00:00:00Z', { properties: { page: '/careers/sales' } }),
      event('page_view', '2026-03-02T00:00:00Z', { properties: { page: '/pricing' } }),
      event('page_view', '2026-03-03T00:00:00Z'),
      event('PAGE_VIEW', '2026-03-04T00:00:00Z'),
    ]
    expect(score(criteria, events, '2026-03-05T00:00:00Z').total).toBe(-4)
  })

  it('read nothing after now', () => {
    const events = views('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z')
    expect(score(pagesOf({}), events, '2026-03-01T23:59:59.999Z').total).toBe(10)
    expect(score(pagesOf({}), events, '2026-03-02T00:00:00Z').total).toBe(20)
  })
})

describe('fit', () => {
  const fitRule = (id: string, points: number, field: string, value: number): FitRule => ({
    ...{ id, name: id, field, points },
    condition: { operator: 'gte', value },
  })
  const criteria: Criteria = {
    ...EMPTY,
    fitRules: [fitRule('size', 20, 'employees', 50), fitRule('large', 15, 'employees', 500)],
    caps: { fit: 30, engagement: 25 },
    behaviourRules: [behaviour('page_view', 10)],
    gates: PLANTED_GATES,
  }
  const facts = { ...NO_FACTS, employees: 800, jobTitle: 'Student' }
  const events = views('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z')

  it('adds up what matches, and each group stops at its cap with a line that says so', () => {
    const scored = scoreLead(facts, events, criteria, new Date('2026-03-04T00:00:00Z'), 'UTC')
    expect(scored).toMatchObject({ total: 55, fit: 30, engagement: 25, notScored: null })
    expect(scored.lines.filter(line => line.kind === 'group_cap')).toEqual([
      { kind: 'group_cap', group: 'fit', cap: 30, points: -5 },
      { kind: 'group_cap', group: 'engagement', cap: 25, points: -5 },
    ])
    expect(scored.gates.map(gate => gate.state)).toEqual(['passed', 'failed'])
  })

  it('is not a score where nothing is known, and zero where nothing matches', () => {
    const at = new Date('2026-03-04T00:00:00Z')
    const unknown = scoreLead(NO_FACTS, [], criteria, at, 'UTC')
    expect(unknown).toMatchObject({ total: null, fit: null, engagement: null, notScored: 'nothing_known' })
    const small = scoreLead({ ...NO_FACTS, employees: 8 }, [], criteria, at, 'UTC')
    expect(small).toMatchObject({ total: 0, fit: 0, engagement: null, notScored: null })
    const quiet = scoreLead(NO_FACTS, [event('other', '2026-03-01T00:00:00Z')], criteria, at, 'UTC')
    expect(quiet).toMatchObject({ total: 0, fit: null, engagement: 0, notScored: null })
    expect(scoreLead(facts, events, EMPTY, at, 'UTC')).toMatchObject({ total: null, notScored: 'no_rules' })
  })
})
