import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const mqlToWon = {
  id: 'mql_to_won',
  label: 'MQL to closed-won',
  question: 'What share of MQLs becomes a customer?',
  definition: 'Of the MQLs, the share whose deal was won.',
  formula: 'closed-won ÷ MQLs',
  population: 'All dated handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'own_time_to_close', floorDays: 90 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'conversion', from: 'mql', to: 'won' },
} as const satisfies Declaration
