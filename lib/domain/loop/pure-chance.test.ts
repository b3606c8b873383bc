import { describe, expect, it } from 'vitest'
import { tellScale } from '@/db/seed/scale-stories'
import { seedTerms } from '@/db/seed/seed-terms'
import { Timeline } from '@/db/seed/timeline'
import { DEFAULT_CRITERIA } from '../criteria/default-criteria'
import { allSteps } from './all-steps.testing'
import { blameClauses } from './blame-clauses'
import { editKey } from './edit-words'
import { FALSE_ALARM } from './false-alarm'
import { judgePast } from './judge-past'
import { storyPast } from './story-past.testing'
import { suggestCriteriaChanges } from './suggest-changes'

const SEEDS = 100
const RULE = { minimum: 20, level: FALSE_ALARM }
const timeline = new Timeline('2026-11-22')
const terms = seedTerms(timeline, 'UTC')
const scale = { leads: 900, handoffsPerLead: 0.45, eventsPerLead: 8 }

/** Nothing holds anybody back, so that every rule, gate, guard and segment can be suggested. */
const criteria = {
  ...DEFAULT_CRITERIA,
  gates: DEFAULT_CRITERIA.gates.map(gate => ({ ...gate, isEnforced: false })),
  guards: { recycled: false, persona_mismatch: false, form_fill: false, single_session: false },
  thresholds: { total: 30, minimumFit: null, minimumEngagement: null, segments: [] },
}

const history = (seed: number, isPureChance: boolean, leads = scale.leads) =>
  [...tellScale({ ...scale, leads, seed, isPureChance }, timeline)].flatMap(story => storyPast(story, terms))

describe('where nothing about a lead tells what becomes of it', () => {
  it(`recommends and blames nothing, but for 5 of ${SEEDS} histories`, () => {
    const found = { alarms: 0, asked: 0, answered: 0 }
    for (let seed = 1; seed <= SEEDS; seed++) {
      const past = history(seed, true)
      const suggestions = allSteps(suggestCriteriaChanges(past, criteria, 'UTC', RULE)).suggestions
      const judged = past.map(each => ({ judged: judgePast(each, criteria, 'UTC'), criteria }))
      const { clauses } = blameClauses(judged, RULE)
      const isSuggested = suggestions.some(({ standing }) => standing === 'recommended')
      const isBlamed = clauses.some(({ standing }) => standing === 'worse' || standing === 'better')
      if (isSuggested || isBlamed) found.alarms += 1
      found.asked += suggestions.filter(({ adjusted }) => adjusted !== null).length
      found.answered += past.filter(({ answer }) => answer !== null).length
    }
    // Enough was asked of enough handoffs for chance to show.
    expect(found.answered).toBeGreaterThan(200 * SEEDS)
    expect(found.asked).toBeGreaterThan(10 * SEEDS)
    expect(found.alarms).toBeLessThanOrEqual(SEEDS * 0.05)
  }, 300_000)

  it('recommends something where the same generator lets leads matter', () => {
    const suggestions = allSteps(
      suggestCriteriaChanges(history(1, false, 6_000), criteria, 'UTC', RULE),
    ).suggestions
    const recommended = suggestions.filter(({ standing }) => standing === 'recommended')
    const keys = recommended.map(({ edit }) => editKey(edit))
    expect(keys).toEqual(expect.arrayContaining(['guard:single_session', 'guard:persona_mismatch']))
    for (const { prevented } of recommended) expect(prevented.sentBack).toBeGreaterThan(prevented.accepted)
  })
})
