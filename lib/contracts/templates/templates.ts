import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import type { AgreementContent } from '../agreement-content'
import { documentOf } from '../criteria-from'
import { atLeast, businessDays, businessHours, CLAUSES, OFFICE_CALENDAR } from './base'

export const TEMPLATE_KEYS = ['sales_led', 'product_led', 'account_based'] as const
export type TemplateKey = (typeof TEMPLATE_KEYS)[number]

export type Template = { name: string; note: string; content: AgreementContent }

const criteria = documentOf(DEFAULT_CRITERIA)

const salesLed: AgreementContent = {
  clauses: CLAUSES,
  criteria,
  sla: {
    calendars: [OFFICE_CALENDAR],
    first_touch: [
      { id: 'touch-inbound', route: 'inbound', segment: null, ...businessHours(2) },
      { id: 'touch-scored', route: 'scored', segment: null, ...businessHours(16) },
      { id: 'touch-pql', route: 'pql', segment: null, ...businessHours(8) },
    ],
    disposition: businessDays(5),
    attempts: 5,
    reminders_before_minutes: [60],
    escalations: [
      { after_minutes: 0, audience: 'owner' },
      { after_minutes: 240, audience: 'sales_manager' },
    ],
    deemed_accepted_after: null,
    answer_rejections: businessDays(10),
  },
  commitments: [
    atLeast('volume', 'marketing', 'Handoffs a week', 'mql_volume', 20, { figure: 'n_per_week' }),
    atLeast('quality', 'marketing', 'Leads that fit the criteria', 'acceptance_quality', 0.7),
    atLeast('first-touch', 'sales', 'First touch in time', 'sla_attainment', 0.9),
    atLeast('answered', 'sales', 'Every handoff is answered', 'disposition_coverage', 0.95),
  ],
  reasons: { retired: [] },
  review: { every_months: 3 },
}

const productLed: AgreementContent = {
  ...salesLed,
  clauses: CLAUSES.map(clause =>
    clause.id === 'handover'
      ? {
          ...clause,
          text: 'The product is the first conversation. An account is handed over when its people use what they would pay for, or when one of them asks for a person. Content alone hands nobody over.',
        }
      : clause,
  ),
  criteria: {
    ...criteria,
    behaviour_rules: criteria.behaviour_rules.map(rule =>
      ['trial', 'active', 'integration'].includes(rule.id) ? { ...rule, points: rule.points + 5 } : rule,
    ),
    thresholds: { ...criteria.thresholds, total: 65, minimum_engagement: 30 },
    routes: {
      ...criteria.routes,
      pql: { events: ['trial_started', 'trial_active', 'integration_connected'], threshold: 25 },
    },
  },
  sla: {
    ...salesLed.sla,
    first_touch: [
      { id: 'touch-inbound', route: 'inbound', segment: null, ...businessHours(1) },
      { id: 'touch-pql', route: 'pql', segment: null, ...businessHours(4) },
      { id: 'touch-scored', route: 'scored', segment: null, ...businessHours(24) },
    ],
  },
}

const accountBased: AgreementContent = {
  ...salesLed,
  clauses: CLAUSES.map(clause =>
    clause.id === 'handover'
      ? {
          ...clause,
          text: 'Both sides name the accounts they pursue. A person of such an account is handed over with the whole account in view; a person of any other account only when they ask for it.',
        }
      : clause,
  ),
  criteria: {
    ...criteria,
    gates: criteria.gates.map(gate =>
      gate.id === 'gate-size'
        ? {
            ...{ id: 'gate-size', name: 'At least 1,000 employees', field: 'employees' },
            ...{ operator: 'gte' as const, value: 1_000, when_unknown: 'hold' as const, enforced: true },
          }
        : gate,
    ),
    thresholds: { ...criteria.thresholds, total: 45, minimum_fit: 15 },
    routes: { ...criteria.routes, pql: null },
  },
  sla: {
    ...salesLed.sla,
    first_touch: [
      { id: 'touch-inbound', route: 'inbound', segment: null, ...businessHours(4) },
      { id: 'touch-scored', route: 'scored', segment: null, ...businessHours(24) },
    ],
    attempts: 8,
    disposition: businessDays(10),
  },
  commitments: [
    atLeast('volume', 'marketing', 'Handoffs a week', 'mql_volume', 5, { figure: 'n_per_week' }),
    atLeast('quality', 'marketing', 'Leads that fit the criteria', 'acceptance_quality', 0.85),
    atLeast('first-touch', 'sales', 'First touch in time', 'sla_attainment', 0.9),
    atLeast('answered', 'sales', 'Every handoff is answered', 'disposition_coverage', 1),
  ],
}

/** Where a team can start, each complete and ready to be changed. */
export const TEMPLATES: Readonly<Record<TemplateKey, Template>> = {
  sales_led: {
    name: 'B2B SaaS, sales-led',
    note: 'Score and profile decide; a demo request goes straight to sales.',
    content: salesLed,
  },
  product_led: {
    name: 'Product-led, with product-qualified leads',
    note: 'Usage of the trial decides; everything else needs more points.',
    content: productLed,
  },
  account_based: {
    name: 'Enterprise, account-based',
    note: 'Few large accounts, a strict profile, and more patience.',
    content: accountBased,
  },
}
