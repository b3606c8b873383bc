import type { BehaviourRule, Criteria } from './criteria'

const rule = (
  id: string,
  name: string,
  event: string,
  points: number,
  more: Partial<BehaviourRule> = {},
): BehaviourRule => ({
  id,
  name,
  event,
  points,
  conditions: [],
  maxPerDay: null,
  cap: null,
  halfLifeDays: null,
  windowDays: null,
  ...more,
})

const LEADERS = [
  'Head',
  'Director',
  'VP',
  'Vice President',
  'Chief',
  'CEO',
  'CFO',
  'COO',
  'CTO',
  'CIO',
  'CMO',
]

/** Where a B2B SaaS team can start: a mid-size company, a person with a say, and interest over more than one day. */
export const DEFAULT_CRITERIA: Criteria = {
  fitRules: [
    {
      id: 'fit-size-large',
      name: '200 employees or more',
      field: 'employees',
      condition: { operator: 'gte', value: 200 },
      points: 15,
    },
    {
      id: 'fit-size-middle',
      name: '50 to 199 employees',
      field: 'employees',
      condition: { operator: 'between', value: [50, 199] },
      points: 8,
    },
    {
      id: 'fit-leader',
      name: 'Leads a department or a company',
      field: 'job_title',
      condition: { operator: 'matches', value: [...LEADERS, 'Founder', 'Owner', 'President'] },
      points: 15,
    },
    {
      id: 'fit-manager',
      name: 'Manager',
      field: 'job_title',
      condition: { operator: 'matches', value: ['Manager', 'Lead'] },
      points: 6,
    },
    {
      id: 'fit-free-mail',
      name: 'Writes from a free mailbox',
      field: 'attributes.email_type',
      condition: { operator: 'eq', value: 'free' },
      points: -10,
    },
  ],
  behaviourRules: [
    rule('page', 'Page view', 'page_view', 1, { maxPerDay: 5, cap: 8, halfLifeDays: 14 }),
    rule('careers', 'Looks for a job', 'page_view', -10, {
      conditions: [{ property: 'page', condition: { operator: 'matches', value: ['careers', 'jobs'] } }],
      maxPerDay: 1,
      cap: 2,
      windowDays: 30,
    }),
    rule('pricing', 'Pricing page', 'pricing_view', 8, { maxPerDay: 1, cap: 3, halfLifeDays: 21 }),
    rule('open', 'E-mail opened', 'email_open', 1, { maxPerDay: 1, cap: 3, halfLifeDays: 14 }),
    rule('click', 'E-mail clicked', 'email_click', 3, { maxPerDay: 2, cap: 4, halfLifeDays: 21 }),
    rule('download', 'Content downloaded', 'content_download', 6, { cap: 3, halfLifeDays: 30 }),
    rule('form', 'Form filled in', 'form_submit', 8, { maxPerDay: 1, cap: 2, halfLifeDays: 30 }),
    rule('webinar', 'Webinar attended', 'webinar_attended', 12, { cap: 2, halfLifeDays: 45 }),
    rule('trial', 'Trial started', 'trial_started', 15, { cap: 1, windowDays: 60 }),
    rule('active', 'Active in the trial', 'trial_active', 8, { maxPerDay: 1, cap: 4, halfLifeDays: 14 }),
    rule('integration', 'Integration connected', 'integration_connected', 20, { cap: 1 }),
    rule('unsubscribe', 'Unsubscribed', 'unsubscribe', -20, { cap: 1, windowDays: 90 }),
  ],
  gates: [
    {
      id: 'gate-size',
      name: 'At least 50 employees',
      field: 'employees',
      condition: { operator: 'gte', value: 50 },
      whenUnknown: 'pass',
      isEnforced: true,
    },
    {
      id: 'gate-role',
      name: 'Not a student, an intern, a freelancer or a job seeker',
      field: 'job_title',
      condition: {
        operator: 'not_matches',
        value: ['Student', 'Intern', 'Freelancer', 'Freelance', 'Job Seeker'],
      },
      whenUnknown: 'pass',
      isEnforced: true,
    },
  ],
  caps: { fit: 30, engagement: 80 },
  thresholds: { total: 50, minimumFit: 10, minimumEngagement: 20, segments: [] },
  guards: { recycled: true, persona_mismatch: true, form_fill: true, single_session: true },
  routes: {
    inbound: { events: ['demo_request', 'contact_sales'], bypasses: ['form_fill', 'single_session'] },
    scored: true,
    pql: { events: ['trial_started', 'trial_active', 'integration_connected'], threshold: 30 },
  },
  eventKinds: { forms: ['form_submit'], weak: ['email_open', 'unsubscribe'] },
}
