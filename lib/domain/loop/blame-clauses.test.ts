import { describe, expect, it } from 'vitest'
import { readReference } from '../handoff/planted.testing'
import { mapReason } from '../rejection/map-reason'
import { behaviour, EMPTY } from '../scoring/criteria.testing'
import { plantedCriteria } from '../scoring/planted.testing'
import { blameClauses } from './blame-clauses'
import { FALSE_ALARM } from './false-alarm'
import { judgePast } from './judge-past'
import { plantedPast } from './planted.testing'

const truth = readReference('planted_dev_truth.json')
const past = plantedPast()
const RULE = { minimum: 20, level: FALSE_ALARM }

describe('planted_dev', () => {
  const criteria = {
    ...plantedCriteria(null),
    thresholds: { total: 30, minimumFit: null, minimumEngagement: null, segments: [] },
  }
  const judged = past.map(each => ({ judged: judgePast(each, criteria, 'UTC'), criteria }))
  const sheet = blameClauses(judged, RULE)
  const clause = (kind: string, id: string) => {
    const found = sheet.clauses.find(each => each.kind === kind && each.id === id)
    if (!found) throw new Error(`no ${kind} ${id}`)
    return found
  }
  const points = new Map(criteria.behaviourRules.map(rule => [rule.event, rule.points]))
  const total = (events: readonly { type: string }[]) =>
    events.reduce((sum, { type }) => sum + (points.get(type) ?? 0), 0)

  it.each(criteria.behaviourRules.map(rule => rule.event))('%s carried whom a plain sum says', type => {
    const carried = past.filter(
      ({ events }) => total(events) >= 30 && total(events.filter(event => event.type !== type)) < 30,
    )
    expect(new Set(clause('rule', type).insideIds)).toEqual(new Set(carried.map(({ id }) => id)))
    expect(clause('rule', type).inside).toMatchObject({
      accepted: carried.filter(({ answer }) => answer === 'accepted').length,
      sentBack: carried.filter(({ answer }) => answer === 'sent_back').length,
      wins: carried.filter(({ isWon }) => isWon).length,
    })
  })

  it('leaves out, and names, whom the rules do not explain', () => {
    expect(sheet.unexplained).toHaveLength(400 - truth.threshold_sweep_plain_at_mql[30].n)
  })

  it('finds at each guard and gate the handoffs of the truth, with their reasons', () => {
    for (const mode of ['form_fill', 'persona_mismatch', 'recycled'] as const) {
      const { inside, reasons } = clause('guard', mode)
      const { mql, accepted, rejected, sql, won } = truth.funnel_by_mode[mode]
      expect(inside).toMatchObject({ handoffs: mql, accepted, sentBack: rejected, sql, wins: won })
      const told: Record<string, number> = truth.rejection_reasons_by_mode?.[mode] ?? {}
      for (const [label, n] of Object.entries(told))
        expect(reasons).toContainEqual({ reason: mapReason(label), n })
    }
    expect(clause('gate', 'size').inside.handoffs + clause('gate', 'role').inside.handoffs).toBeGreaterThan(
      truth.funnel_by_mode.persona_mismatch.mql - 1,
    )
  })

  it('blames what was planted and says what is too few', () => {
    const worse = sheet.clauses.filter(({ standing }) => standing === 'worse').map(({ id }) => id)
    expect(worse).toEqual(['recycled', 'single_session', 'form_fill', 'pricing_view'])
    expect(clause('gate', 'size')).toMatchObject({ standing: 'too_few', chance: null })
  })
})

describe('a handoff', () => {
  const [any] = past
  if (!any) throw new Error('no planted handoff')
  const at = new Date(any.mql.ms)
  const event = (id: string, type: string) => ({
    id,
    type,
    occurredAt: at,
    dateOnly: false,
    properties: null,
  })
  const criteria = {
    ...EMPTY,
    behaviourRules: [behaviour('page_view', 10), behaviour('pricing_view', 30), behaviour('webinar', 30)],
    thresholds: { ...EMPTY.thresholds, total: 30 },
    routes: { inbound: { events: ['demo_request'], bypasses: [] }, scored: true, pql: null },
  }
  const sheetOf = (...types: string[]) => {
    const handoff = { ...any, events: types.map((type, i) => event(`e${i}`, type)) }
    return blameClauses([{ judged: judgePast(handoff, criteria, 'UTC'), criteria }], RULE)
  }
  const carriers = (...types: string[]) =>
    sheetOf(...types)
      .clauses.filter(({ kind, inside }) => (kind === 'rule' || kind === 'hand_raise') && inside.handoffs > 0)
      .map(({ id }) => id)

  it('is carried by the rule it cannot do without', () => {
    expect(carriers('page_view', 'pricing_view')).toEqual(['pricing_view'])
    expect(carriers('page_view', 'page_view', 'page_view')).toEqual(['page_view'])
  })

  it('is carried by none where two would do', () => {
    expect(carriers('pricing_view', 'webinar')).toEqual([])
    expect(sheetOf('pricing_view', 'webinar').severalWays).toHaveLength(1)
  })

  it('is carried by asking for a person where no score would do', () => {
    expect(carriers('demo_request')).toEqual(['hand_raise'])
    expect(carriers('demo_request', 'pricing_view')).toEqual([])
  })

  it('is explained by nothing below the line', () => {
    expect(sheetOf('page_view').unexplained).toHaveLength(1)
  })
})
