import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const pipelineOpen = {
  id: 'pipeline_open',
  label: 'Open pipeline',
  question: 'How much is open right now?',
  definition:
    'Amounts of the deals that are open at the as-of time: created by then and not closed by then. A snapshot, never a conversion.',
  formula: 'sum of amounts of open deals',
  population: 'All deals open at the as-of time, each counted once',
  unit: 'money',
  shape: 'distribution',
  subject: 'opportunity',
  cohort: 'Date the deal was created',
  maturity: null,
  empty: 'zero',
  forms: ['to_date'],
  defaultForm: 'to_date',
  horizon: null,
  dimensions: DEAL_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'amount', of: 'open' },
} as const satisfies Declaration
