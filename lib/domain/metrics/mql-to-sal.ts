import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const mqlToSal = {
  id: 'mql_to_sal',
  label: 'MQL to SAL',
  question: 'What share of MQLs does sales accept?',
  definition:
    'Of the MQLs, the share that sales accepted (SAL). Acceptance is not qualification: that is SQL.',
  formula: 'accepted ÷ MQLs',
  population: 'All dated handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 7 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: ['acceptance_private_equity'],
  measure: { kind: 'conversion', from: 'mql', to: 'sal' },
} as const satisfies Declaration
