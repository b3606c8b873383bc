import type { BehaviourRule, Criteria, Gate } from '../criteria/criteria'

/** Criteria that ask for nothing: a test adds what it is about. */
export const EMPTY: Criteria = {
  fitRules: [],
  behaviourRules: [],
  gates: [],
  caps: { fit: null, engagement: null },
  thresholds: { total: 50, minimumFit: null, minimumEngagement: null, segments: [] },
  guards: { recycled: false, persona_mismatch: false, form_fill: false, single_session: false },
  routes: { inbound: null, scored: true, pql: null },
  eventKinds: { forms: ['form_submit'], weak: ['email_open'] },
}

export const behaviour = (
  event: string,
  points: number,
  more: Partial<BehaviourRule> = {},
): BehaviourRule => ({
  id: event,
  name: event,
  event,
  points,
  conditions: [],
  maxPerDay: null,
  cap: null,
  halfLifeDays: null,
  windowDays: null,
  ...more,
})

const gate = (id: string, name: string, field: string, condition: Gate['condition']): Gate => ({
  ...{ id, name, field, condition },
  ...{ whenUnknown: 'hold', isEnforced: true },
})

/** The gates of the planted data. */
export const PLANTED_GATES: Gate[] = [
  gate('size', 'At least 50 employees', 'employees', { operator: 'gte', value: 50 }),
  gate('role', 'Somebody who can buy', 'job_title', {
    operator: 'not_in',
    value: ['Student', 'Intern', 'Freelancer', 'Job Seeker'],
  }),
]
