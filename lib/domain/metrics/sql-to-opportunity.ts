import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const sqlToOpportunity = {
  id: 'sql_to_opportunity',
  label: 'SQL to opportunity',
  question: 'What share of SQLs becomes an opportunity?',
  definition: 'Of the SQLs, the share for which an opportunity was opened.',
  formula: 'opportunities ÷ SQLs',
  population: 'All handoffs that reached SQL',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the SQL',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 30 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'conversion', from: 'sql', to: 'opportunity' },
} as const satisfies Declaration
