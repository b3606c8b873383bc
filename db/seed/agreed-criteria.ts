const FIT_RULES = [
  {
    id: 'fit-size-200',
    name: '200 employees or more',
    field: 'employees',
    operator: 'gte',
    value: 200,
    points: 12,
  },
  {
    id: 'fit-size-50',
    name: '50 to 199 employees',
    field: 'employees',
    operator: 'between',
    value: [50, 199],
    points: 7,
  },
  {
    id: 'fit-title',
    name: 'Head, director, VP or chief',
    field: 'job_title',
    operator: 'matches',
    value: ['Head', 'Director', 'VP', 'Chief'],
    points: 10,
  },
  {
    id: 'fit-industry',
    name: 'Industry we sell to',
    field: 'industry',
    operator: 'in',
    value: ['Software', 'Financial services', 'Logistics', 'Manufacturing'],
    points: 5,
  },
]

const NOT_BUYERS = [
  'Student',
  'Intern',
  'Freelance Consultant',
  'Research Assistant',
  'Job Seeker',
  'Teacher',
  'Junior Copywriter',
]

const gates = (enforced: boolean) => [
  {
    id: 'gate-size',
    name: 'At least 20 employees',
    field: 'employees',
    operator: 'gte',
    value: 20,
    when_unknown: 'hold',
    enforced,
  },
  {
    id: 'gate-role',
    name: 'Not a student, an intern or a job seeker',
    field: 'job_title',
    operator: 'not_in',
    value: NOT_BUYERS,
    when_unknown: 'pass',
    enforced,
  },
]

type Limits = { cap?: number; max_per_day?: number; half_life_days?: number }
const rule = (id: string, name: string, event: string, points: number, limits: Limits = {}) => ({
  ...{ id, name, event, points },
  conditions: [],
  max_per_day: limits.max_per_day ?? null,
  cap: limits.cap ?? null,
  half_life_days: limits.half_life_days ?? null,
  window_days: null,
})

const behaviour = ({ points, cap }: { points: number; cap: number }) => [
  rule('page', 'Page view', 'page_view', 2, { cap: 5, max_per_day: 3, half_life_days: 21 }),
  rule('open', 'E-mail opened', 'email_open', 1, { cap: 3, max_per_day: 1, half_life_days: 14 }),
  rule('click', 'E-mail clicked', 'email_click', 4, { cap: 4, max_per_day: 2, half_life_days: 21 }),
  rule('pricing', 'Pricing page', 'pricing_view', 12, { cap: 3, max_per_day: 1, half_life_days: 30 }),
  rule('download', 'Ungated download', 'content_download', 8, { cap: 3, half_life_days: 30 }),
  rule('webinar', 'Webinar attended', 'webinar_attended', 15, { cap: 2, half_life_days: 45 }),
  rule('form', 'Content form filled in', 'form_submit', points, { cap }),
  rule('trial', 'Active in the trial', 'trial_active', 8, { cap: 4, max_per_day: 1, half_life_days: 14 }),
  rule('integration', 'Connected an integration', 'integration_connected', 20, { cap: 1 }),
]

const GUARDS = ['recycled', 'persona_mismatch', 'form_fill', 'single_session'] as const
export type AgreedGuard = (typeof GUARDS)[number]

export type CriteriaWish = {
  threshold: number
  form: { points: number; cap: number }
  guards: readonly AgreedGuard[]
  /** Whether the profile holds leads back, or is only watched. */
  areGatesEnforced: boolean
}

/** Criteria of the sample company, as a version of its agreement holds them. */
export function agreedCriteria({ threshold, form, guards, areGatesEnforced }: CriteriaWish) {
  return {
    fit_rules: FIT_RULES,
    behaviour_rules: behaviour(form),
    gates: gates(areGatesEnforced),
    caps: { fit: 27, engagement: 100 },
    thresholds: { total: threshold, minimum_fit: null, minimum_engagement: null, segments: [] },
    guards: Object.fromEntries(GUARDS.map(mode => [mode, guards.includes(mode)])),
    routes: {
      inbound: { events: ['demo_request', 'contact_sales'], bypasses: ['form_fill', 'single_session'] },
      scored: true,
      pql: { events: ['trial_started', 'trial_active', 'integration_connected'], threshold: 30 },
    },
    event_kinds: { forms: ['form_submit'], weak: ['email_open'] },
  }
}
