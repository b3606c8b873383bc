import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const slaAttainment = {
  id: 'sla_attainment',
  label: 'SLA attainment',
  question: 'How often does sales touch a lead before it is due?',
  definition:
    'Met over met plus breached, by due date. Silence past due is a breach, a handoff not yet due is pending and not counted; rerouted or merged before due is void.',
  formula: 'met ÷ (met + breached)',
  population: 'All handoffs with a due time',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date the first touch was due',
  maturity: 'Not due yet',
  empty: 'gap',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: ['follow_up_private_equity'],
  measure: { kind: 'attainment' },
} as const satisfies Declaration
