import { describe, expect, it } from 'vitest'
import { isKnown } from '../criteria/holds-for'
import { readReference } from '../handoff/planted.testing'
import { plantedCriteria } from '../scoring/planted.testing'
import { allSteps } from './all-steps.testing'
import { editKey, editWords } from './edit-words'
import { FALSE_ALARM } from './false-alarm'
import { plantedPast } from './planted.testing'
import { suggestCriteriaChanges } from './suggest-changes'

const truth = readReference('planted_dev_truth.json')
const past = plantedPast()
const plain = plantedCriteria(null)
/** All 400 were handed over: the planted gates are only watched, no guard is on, and the line is low. */
const criteria = {
  ...plain,
  gates: plain.gates.map(gate => ({ ...gate, isEnforced: false })),
  thresholds: { ...plain.thresholds, total: 5 },
}
const { suggestions: found } = allSteps(
  suggestCriteriaChanges(past, criteria, 'UTC', { minimum: 20, level: FALSE_ALARM }),
)
const of = (key: string) => {
  const suggestion = found.find(({ edit }) => editKey(edit) === key)
  if (!suggestion) throw new Error(`nothing suggests ${key}`)
  return suggestion
}

type Mode = keyof typeof truth.funnel_by_mode
const modeOf: Record<string, string> = truth.modes_by_lead

/** Counted from the file and the truth alone, without a criterion or a rule. */
function counted(isStopped: (each: (typeof past)[number]) => boolean) {
  const stopped = past.filter(isStopped)
  return {
    handoffs: stopped.length,
    accepted: stopped.filter(({ answer }) => answer === 'accepted').length,
    sentBack: stopped.filter(({ answer }) => answer === 'sent_back').length,
    sql: stopped.filter(({ isSql }) => isSql).length,
    wins: stopped.filter(({ isWon }) => isWon).length,
  }
}

describe('planted_dev', () => {
  it('recommends the planted guards and gates, and nothing else', () => {
    const recommended = found.filter(({ standing }) => standing === 'recommended')
    expect(recommended.map(({ edit }) => editKey(edit))).toEqual([
      'guard:recycled',
      'guard:single_session',
      'guard:persona_mismatch',
    ])
    expect(of('guard:form_fill')).toMatchObject({ standing: 'alternative', alternativeTo: 1 })
    expect(of('enforce_gate:size')).toMatchObject({ standing: 'alternative', alternativeTo: 2 })
    expect(of('enforce_gate:role')).toMatchObject({ standing: 'alternative', alternativeTo: 2 })
  })

  it.each<[string, Mode]>([
    ['guard:recycled', 'recycled'],
    ['guard:persona_mismatch', 'persona_mismatch'],
    ['guard:form_fill', 'form_fill'],
  ])('%s stops the handoffs of its mode, as the truth counts them', (key, mode) => {
    const { mql, accepted, rejected, sql, won } = truth.funnel_by_mode[mode]
    expect(of(key).prevented).toMatchObject({ handoffs: mql, accepted, sentBack: rejected, sql, wins: won })
  })

  it('a second visit would have stopped the single sessions and the form-fills', () => {
    const isBrief = ({ id }: { id: string }) => modeOf[id] === 'single_session' || modeOf[id] === 'form_fill'
    expect(of('guard:single_session').prevented).toMatchObject(counted(isBrief))
  })

  it('the gates stop whom a plain look at the file says they stop', () => {
    const small = counted(({ facts }) => isKnown(facts.employees) && (facts.employees ?? 0) < 50)
    expect(of('enforce_gate:size').prevented).toMatchObject(small)
    const roles = ['Student', 'Intern', 'Freelancer', 'Job Seeker']
    const nobody = counted(({ facts }) => roles.includes(facts.jobTitle ?? ''))
    expect(of('enforce_gate:role').prevented).toMatchObject(nobody)
  })

  it('a rule without points stops whom a plain sum says it carries', () => {
    const points = new Map(plain.behaviourRules.map(rule => [rule.event, rule.points]))
    const total = (events: readonly { type: string }[]) =>
      events.reduce((sum, { type }) => sum + (points.get(type) ?? 0), 0)
    for (const type of ['form_submit', 'pricing_view', 'page_view']) {
      const carried = counted(
        ({ events }) => total(events) >= 5 && total(events.filter(event => event.type !== type)) < 5,
      )
      expect(of(`points:${type}:0`).prevented, type).toMatchObject(carried)
    }
  })

  it('stops and keeps every handoff once', () => {
    for (const { prevented, kept, preventedIds } of found) {
      expect(prevented.handoffs + kept.handoffs).toBe(400)
      expect(new Set(preventedIds).size).toBe(prevented.handoffs)
    }
  })

  it('counts nothing twice among the recommendations', () => {
    const beyond = found
      .filter(({ standing }) => standing === 'recommended')
      .reduce((sum, { beyondAbove }) => sum + beyondAbove.handoffs, 0)
    expect(beyond).toBe(400 - truth.funnel_by_mode.healthy.mql)
  })

  it('says each edit in words', () => {
    for (const { edit } of found) expect(editWords(edit, criteria).length).toBeGreaterThan(10)
    expect(new Set(found.map(({ edit }) => editKey(edit))).size).toBe(found.length)
  })
})
