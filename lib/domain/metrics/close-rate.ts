import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const closeRate = {
  id: 'close_rate',
  label: 'Close rate',
  question: 'Of the deals that were closed, how many were won?',
  definition:
    'Won over won plus lost, by close date. Open deals are left out, so it is inflated where losses are never marked.',
  formula: 'won ÷ (won + lost)',
  population: 'All deals closed in the period, each counted once',
  unit: 'share',
  shape: 'rate',
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
  measure: { kind: 'closed_split' },
} as const satisfies Declaration
