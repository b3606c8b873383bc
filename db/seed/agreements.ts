import type { Timeline } from './timeline'

export type AgreementSeed = {
  n: number
  title: string
  why: string
  /** Week of the timeline in which it came into force. */
  week: number
  content: ReturnType<typeof content>
}

type Rule = {
  id: string
  name: string
  event: string
  points: number
  cap?: number
  max_per_day?: number
  recency: { kind: 'none' } | { kind: 'half_life_days'; days: number } | { kind: 'window_days'; days: number }
}

const fading = (days: number) => ({ kind: 'half_life_days', days }) as const

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

const GATES = [
  { id: 'gate-size', name: 'At least 20 employees', field: 'employees', operator: 'gte', value: 20 },
  {
    id: 'gate-role',
    name: 'Not a student, an intern or a job seeker',
    field: 'job_title',
    operator: 'not_in',
    value: [
      'Student',
      'Intern',
      'Freelance Consultant',
      'Research Assistant',
      'Job Seeker',
      'Teacher',
      'Junior Copywriter',
    ],
  },
]

const INBOUND = { events: ['demo_request', 'contact_sales'], bypasses: 'threshold' }
const PRODUCT = { events: ['trial_started', 'trial_active', 'integration_connected'], threshold: 30 }

function behaviour(formPoints: number, formCap: number): Rule[] {
  return [
    {
      id: 'page',
      name: 'Page view',
      event: 'page_view',
      points: 2,
      cap: 5,
      max_per_day: 3,
      recency: fading(21),
    },
    {
      id: 'open',
      name: 'E-mail opened',
      event: 'email_open',
      points: 1,
      cap: 3,
      max_per_day: 1,
      recency: fading(14),
    },
    {
      id: 'click',
      name: 'E-mail clicked',
      event: 'email_click',
      points: 4,
      cap: 4,
      max_per_day: 2,
      recency: fading(21),
    },
    {
      id: 'pricing',
      name: 'Pricing page',
      event: 'pricing_view',
      points: 12,
      cap: 3,
      max_per_day: 1,
      recency: fading(30),
    },
    {
      id: 'download',
      name: 'Ungated download',
      event: 'content_download',
      points: 8,
      cap: 3,
      recency: fading(30),
    },
    {
      id: 'webinar',
      name: 'Webinar attended',
      event: 'webinar_attended',
      points: 15,
      cap: 2,
      recency: fading(45),
    },
    {
      id: 'form',
      name: 'Content form filled in',
      event: 'form_submit',
      points: formPoints,
      cap: formCap,
      recency: { kind: 'none' },
    },
    {
      id: 'trial',
      name: 'Active in the trial',
      event: 'trial_active',
      points: 8,
      cap: 4,
      max_per_day: 1,
      recency: fading(14),
    },
    {
      id: 'integration',
      name: 'Connected an integration',
      event: 'integration_connected',
      points: 20,
      cap: 1,
      recency: { kind: 'none' },
    },
  ]
}

type Terms = { threshold: number; rules: Rule[]; guards: Record<string, boolean>; acceptance: number }

function content({ threshold, rules, guards, acceptance }: Terms) {
  return {
    criteria: {
      fit_rules: FIT_RULES,
      behaviour_rules: rules,
      gates: GATES,
      caps: { fit: 27, engagement: 100 },
      thresholds: { total: threshold, minimum_fit: null, minimum_engagement: null },
      guards,
      routes: { inbound: INBOUND, scored: { threshold }, pql: PRODUCT },
    },
    commitments: {
      sales: [
        {
          id: 'first-touch',
          promise: 'First touch in time',
          terms: { inbound: { hours: 4 }, scored: { hours: 48 }, pql: { hours: 24 } },
        },
        { id: 'disposition', promise: 'Accept or reject', terms: { days: 5 } },
      ],
      marketing: [
        { id: 'volume', promise: 'Handoffs a week', terms: { at_least: 15 } },
        { id: 'quality', promise: 'Quality acceptance', terms: { at_least: acceptance } },
      ],
    },
    reasons: ['fit', 'intent', 'timing', 'reach', 'status', 'process', 'other'],
  }
}

const guards = (on: readonly string[]) =>
  Object.fromEntries(
    ['recycled', 'persona_mismatch', 'form_fill', 'single_session'].map(name => [name, on.includes(name)]),
  )

/** The sample company's agreement: loose, then strict in the wrong place, then mended. */
export const AGREEMENTS: readonly AgreementSeed[] = [
  {
    n: 1,
    title: 'First agreement',
    why: 'Marketing and sales had no common definition. Every sign of interest counts, a filled-in form counts most.',
    week: -93,
    content: content({ threshold: 50, rules: behaviour(50, 1), guards: guards([]), acceptance: 0.5 }),
  },
  {
    n: 2,
    title: 'A higher line, and an ideal customer profile',
    why: 'Sales rejected two in three for size and role. The line goes up to 65, gates for size and role are enforced, and nobody is handed over twice without new engagement.',
    week: -62,
    content: content({
      threshold: 65,
      rules: behaviour(60, 1),
      guards: guards(['persona_mismatch', 'recycled']),
      acceptance: 0.6,
    }),
  },
  {
    n: 3,
    title: 'A form is not a handoff',
    why: 'Volume more than doubled and pipeline did not move: one downloaded paper, with a good company name, was enough to cross the line. A form is worth 12 points now, one form or one visit alone is never handed over, and the line is back at 50.',
    week: -24,
    content: content({
      threshold: 50,
      rules: behaviour(12, 2),
      guards: guards(['persona_mismatch', 'recycled', 'form_fill', 'single_session']),
      acceptance: 0.7,
    }),
  },
]

export const effectiveAt = (agreement: AgreementSeed, timeline: Timeline): Date =>
  new Date(timeline.week(agreement.week))
