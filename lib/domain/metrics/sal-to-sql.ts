import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const salToSql = {
  id: 'sal_to_sql',
  label: 'SAL to SQL',
  question: 'What share of accepted leads becomes sales qualified?',
  definition: 'Of the handoffs that sales accepted, the share that became an SQL.',
  formula: 'SQLs ÷ SALs',
  population: 'All accepted handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the acceptance',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 30 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'conversion', from: 'sal', to: 'sql' },
} as const satisfies Declaration
