import type { Criteria } from '../lib/domain/criteria/criteria'

export const HALF_LIVES = [null, 14, 45] as const
export const WORTH: Readonly<Record<string, readonly [number, number, number]>> = {
  page_view: [0.5, 1, 1],
  email_open: [0, 0.5, 0.5],
  email_click: [1, 2, 1],
  pricing_view: [3, 5, 4],
  content_download: [2, 3, 3],
  webinar_attended: [5, 5, 5],
  form_submit: [3, 4, 5],
  trial_active: [2, 3, 3],
  integration_connected: [10, 5, 5],
}
export const FIT = { large: 12, middle: 7, home: 5 } as const
export const HOME = 'US'
export const LEAST_EMPLOYEES = 20

/** Thirty rules that SQL can express too: a rule for each type of event and half-life, and three for the company. */
export const BENCH_CRITERIA: Criteria = {
  behaviourRules: Object.entries(WORTH).flatMap(([event, worth]) =>
    HALF_LIVES.map((halfLifeDays, i) => ({
      id: `${event}-${halfLifeDays ?? 'ever'}`,
      name: event,
      event,
      points: worth[i] ?? 0,
      conditions: [],
      maxPerDay: null,
      cap: null,
      halfLifeDays,
      windowDays: null,
    })),
  ),
  fitRules: [
    {
      id: 'large',
      name: '200 employees or more',
      field: 'employees',
      condition: { operator: 'gte', value: 200 },
      points: FIT.large,
    },
    {
      id: 'middle',
      name: '50 to 199 employees',
      field: 'employees',
      condition: { operator: 'between', value: [50, 199] },
      points: FIT.middle,
    },
    {
      id: 'home',
      name: 'In the home country',
      field: 'country',
      condition: { operator: 'eq', value: HOME },
      points: FIT.home,
    },
  ],
  gates: [
    {
      id: 'size',
      name: 'At least 20 employees',
      field: 'employees',
      condition: { operator: 'gte', value: LEAST_EMPLOYEES },
      whenUnknown: 'hold',
      isEnforced: true,
    },
  ],
  caps: { fit: null, engagement: null },
  thresholds: { total: 50, minimumFit: null, minimumEngagement: null, segments: [] },
  guards: { recycled: false, persona_mismatch: false, form_fill: false, single_session: false },
  routes: { inbound: null, scored: true, pql: null },
  eventKinds: { forms: ['form_submit'], weak: ['email_open'] },
}
