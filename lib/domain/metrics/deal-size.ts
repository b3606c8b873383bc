import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const dealSize = {
  id: 'deal_size',
  label: 'Deal size',
  question: 'How big are the deals that are won?',
  definition:
    'Amounts of won deals by close date. Deals with a missing or zero amount, or in another currency, are counted apart and never averaged in.',
  formula: 'median (and mean, P25–P75, sum) of won amounts',
  population: 'All won deals with a declared amount, each counted once',
  unit: 'money',
  shape: 'distribution',
  subject: 'opportunity',
  cohort: 'Date the deal was closed',
  maturity: null,
  empty: 'gap',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: DEAL_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'amount', of: 'won' },
} as const satisfies Declaration
