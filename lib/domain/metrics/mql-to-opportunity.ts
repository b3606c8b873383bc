import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const mqlToOpportunity = {
  id: 'mql_to_opportunity',
  label: 'MQL to opportunity',
  question: 'What share of MQLs becomes a deal somebody works on?',
  definition: 'Of the MQLs, the share for which a deal was opened, whatever became of it since.',
  formula: 'opportunities ÷ MQLs',
  population: 'All dated handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 60 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'conversion', from: 'mql', to: 'opportunity' },
} as const satisfies Declaration
