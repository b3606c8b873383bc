import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { type CriteriaDocument, criteriaInput, parseCriteria } from './criteria'
import { documentOf } from './criteria-from'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const defaults = documentOf(DEFAULT_CRITERIA)

/** The default criteria with the value at a path replaced, or removed when none is given. */
function draft(path: string, value?: Json): unknown {
  const copy = JSON.parse(JSON.stringify(defaults))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = copy
  for (const key of keys) at = at[key]
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

function refusals(raw: unknown): string[] {
  const parsed = parseCriteria(raw)
  return parsed.ok ? [] : parsed.refusals.map(({ clause, message }) => `${clause}: ${message}`)
}

describe('parseCriteria', () => {
  it('reads back what it writes', () => {
    const parsed = parseCriteria(JSON.parse(JSON.stringify(defaults)))
    expect(parsed).toEqual({ ok: true, criteria: DEFAULT_CRITERIA, document: defaults })
  })

  it('fills in what may be left out', () => {
    const parsed = parseCriteria({
      fit_rules: [],
      behaviour_rules: [{ id: 'a', name: 'A', event: 'page_view', points: 1 }],
      gates: [
        { id: 'b', name: 'B', field: 'employees', operator: 'gte', value: 50 },
        { id: 'c', name: 'C', field: 'job_title', operator: 'not_in', value: ['Student'] },
      ],
      thresholds: { total: 50 },
      guards: { recycled: true, persona_mismatch: true, form_fill: false, single_session: false },
      routes: { inbound: null, scored: true, pql: null },
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals))
    const { behaviourRules, gates, caps, thresholds, eventKinds } = parsed.criteria
    expect(behaviourRules[0]).toMatchObject({
      cap: null,
      maxPerDay: null,
      halfLifeDays: null,
      windowDays: null,
    })
    expect(gates.map(gate => [gate.whenUnknown, gate.isEnforced])).toEqual([
      ['hold', true],
      ['pass', true],
    ])
    expect(caps).toEqual({ fit: null, engagement: null })
    expect(thresholds).toEqual({ total: 50, minimumFit: null, minimumEngagement: null, segments: [] })
    expect(eventKinds).toEqual({ forms: ['form_submit'], weak: ['email_open'] })
  })

  it('takes a half-life and a window together', () => {
    expect(refusals(draft('behaviour_rules.0.window_days', 90))).toEqual([])
  })

  it.each<[string, string, Json | undefined, string]>([
    ['a cap of nothing', 'behaviour_rules.0.cap', 0, 'Behaviour rule "Page view", cap: must be more than 0;'],
    [
      'a half-life of nothing',
      'behaviour_rules.0.half_life_days',
      -3,
      'Behaviour rule "Page view", half life days: must be more than 0 days; enter a number of days',
    ],
    [
      'half an event a day',
      'behaviour_rules.2.max_per_day',
      0.5,
      'Behaviour rule "Pricing page", max per day: must be a whole number, at least 1;',
    ],
    [
      'an unknown field',
      'fit_rules.0.field',
      'emploees',
      'Fit rule "200 employees or more", field: "emploees" is not a field of a lead; use one of company, job_title',
    ],
    [
      'an unknown operator',
      'fit_rules.0.operator',
      'is_bigger',
      'Fit rule "200 employees or more", operator: has no operator we know; choose one, such as eq',
    ],
    [
      'an operator of another kind of field',
      'gates.0.operator',
      'matches',
      'ICP gate "At least 50 employees", value: must be a list.',
    ],
    [
      'a text where a number belongs',
      'fit_rules.0.value',
      'many',
      'Fit rule "200 employees or more", value: must be a number.',
    ],
    [
      'a range upside down',
      'fit_rules.1.value',
      [199, 50],
      'Fit rule "50 to 199 employees", value: ends before it begins; put the lower number first.',
    ],
    [
      'no points',
      'fit_rules.0.points',
      undefined,
      'Fit rule "200 employees or more", points: is missing; give a number.',
    ],
    ['points beyond sense', 'fit_rules.0.points', 1e9, 'points: is too large; at most 10000.'],
    [
      'a name of blanks',
      'gates.1.name',
      '   ',
      'ICP gate "gate-role", name: is empty; give the clause a name.',
    ],
    [
      'an id twice',
      'gates.1.id',
      'page',
      'id: "page" is the id of another clause too; give it one of its own.',
    ],
    [
      'a field nobody knows',
      'behaviour_rules.0.weight',
      3,
      'Behaviour rule "Page view": has "weight", which it does not know; remove it.',
    ],
    ['a threshold out of reach', 'thresholds.total', 111, 'Thresholds, total: 111 can never be reached'],
    [
      'a minimum out of reach',
      'thresholds.minimum_fit',
      31,
      'Thresholds, minimum fit: 31 can never be reached',
    ],
    [
      'a segment out of reach',
      'thresholds.segments',
      [{ segment: 'Enterprise', total: 50, minimum_engagement: 81 }],
      'Threshold of segment "Enterprise", minimum engagement: 81 can never be reached, engagement is capped at 80',
    ],
    [
      'a segment twice',
      'thresholds.segments',
      [
        { segment: 'Enterprise', total: 50 },
        { segment: 'enterprise ', total: 40 },
      ],
      'segment: "enterprise" has two thresholds; remove one.',
    ],
    [
      'a guard that is missing',
      'guards.recycled',
      undefined,
      'Guards, recycled: is missing; give a yes or no',
    ],
    ['a guard nobody knows', 'guards.bots', true, 'Guards: has "bots", which it does not know; remove it.'],
    [
      'a gate passed over',
      'routes.inbound.bypasses',
      ['persona_mismatch'],
      'Inbound route, bypasses, 1: must be one of form_fill, single_session.',
    ],
    [
      'a route to nowhere',
      'routes.inbound.events',
      [],
      'Inbound route, events: is empty; give at least one.',
    ],
    [
      'no route at all',
      'routes',
      { inbound: null, scored: false, pql: null },
      'Routes: no lead could ever reach sales; switch on at least one route.',
    ],
    [
      'product usage worth nothing',
      'routes.pql.events',
      ['seat_added'],
      'Product route, events: no behaviour rule gives points for any of these events; add one',
    ],
    [
      'an event on two routes',
      'routes.inbound.events',
      ['trial_started'],
      'Product route, events: "trial_started" is a hand-raiser already; keep it on one route.',
    ],
    ['no rules', 'behaviour_rules', undefined, 'Behaviour rules: is missing; give a list.'],
  ])('refuses %s, names the clause and says what to do', (_, path, value, message) => {
    const said = refusals(draft(path, value))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(message)
  })

  it('refuses words of a number and ranges of a text', () => {
    const words = draft('gates.0', {
      id: 'g',
      name: 'G',
      field: 'employees',
      operator: 'matches',
      value: ['50'],
    })
    expect(refusals(words)[0]).toBe(
      'ICP gate "G", operator: "has the words" cannot be asked of employees, which is a number; choose another operator.',
    )
    const range = draft('gates.0', { id: 'g', name: 'G', field: 'country', operator: 'gt', value: 5 })
    expect(refusals(range)[0]).toContain('"is more than" cannot be asked of country, which is a text')
    const own = draft('gates.0', { id: 'g', name: 'G', field: 'attributes.seats', operator: 'gt', value: 5 })
    expect(refusals(own)).toEqual([])
  })

  it('refuses anything else without falling over', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(defaults).map(key => [key, fc.anything()]))),
    )
    fc.assert(
      fc.property(anything, raw => {
        const parsed = parseCriteria(raw)
        expect(parsed.ok || parsed.refusals.every(refusal => refusal.message !== '')).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('criteriaInput', () => {
  const request = z.object({ criteria: criteriaInput })

  it('brings the domain criteria, or the clause and the way to it', () => {
    expect(request.parse({ criteria: defaults }).criteria).toEqual(DEFAULT_CRITERIA)
    const wrong = request.safeParse({ criteria: draft('behaviour_rules.0.cap', 0) })
    expect(wrong.error?.issues.map(issue => [issue.path.join('.'), issue.message])).toEqual([
      [
        'criteria.behaviour_rules.0.cap',
        'Behaviour rule "Page view", cap: must be more than 0; enter how many events may count at most, or leave it empty.',
      ],
    ])
    expect(request.safeParse({}).success).toBe(false)
  })
})

describe('a document', () => {
  it('is JSON, and the same whoever writes it', () => {
    const again: CriteriaDocument = JSON.parse(JSON.stringify(defaults))
    expect(again).toEqual(defaults)
    const parsed = parseCriteria(again)
    expect(parsed.ok && documentOf(parsed.criteria)).toEqual(defaults)
  })
})
