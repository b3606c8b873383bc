import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const mqlToSql = {
  id: 'mql_to_sql',
  label: 'MQL to SQL',
  question: 'What share of MQLs becomes sales qualified?',
  definition:
    'Of the MQLs, the share that sales qualified after a conversation (SQL), not merely accepted (SAL).',
  formula: 'SQLs ÷ MQLs',
  population: 'All dated handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 30 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [
    'mql_to_sql_glossaries',
    'mql_to_sql_developer_marketing',
    'mql_to_sql_median',
    'mql_to_sql_saas',
    'mql_to_sql_first_page_sage',
    'mql_to_sql_quartiles',
  ],
  measure: { kind: 'conversion', from: 'mql', to: 'sql' },
} as const satisfies Declaration
