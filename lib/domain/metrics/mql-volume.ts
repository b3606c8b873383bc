import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const mqlVolume = {
  id: 'mql_volume',
  label: 'MQLs',
  question: 'How many leads did marketing hand over?',
  definition:
    'Handoffs whose MQL date lies in the period. A lead that qualifies again later is a second handoff; unique leads are counted beside it.',
  formula: 'count of handoffs by MQL date',
  population: 'All handoffs',
  unit: 'count',
  shape: 'count',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: null,
  empty: 'zero',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: HANDOFF_DIMENSIONS,
  better: null,
  benchmarks: [],
  measure: { kind: 'volume', of: 'mql' },
} as const satisfies Declaration
