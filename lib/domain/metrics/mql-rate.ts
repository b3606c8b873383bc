import type { Declaration } from './declaration'
import { LEAD_DIMENSIONS } from './dimensions'

export const mqlRate = {
  id: 'mql_rate',
  label: 'Lead to MQL',
  question: 'What share of new leads becomes an MQL?',
  definition: 'Of the leads created in the period, the share that became an MQL for the first time.',
  formula: 'leads with a first MQL ÷ leads created',
  population: 'All leads with a creation date, merged and withdrawn ones left out',
  unit: 'share',
  shape: 'rate',
  subject: 'lead',
  cohort: 'Date the lead was created',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 30 },
  dimensions: LEAD_DIMENSIONS,
  better: null,
  benchmarks: [],
  measure: { kind: 'conversion', from: 'created', to: 'mql' },
} as const satisfies Declaration
