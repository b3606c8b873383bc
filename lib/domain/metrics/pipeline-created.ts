import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const pipelineCreated = {
  id: 'pipeline_created',
  label: 'Pipeline created',
  question: 'How much pipeline was opened?',
  definition:
    'Amounts of all deals created in the period, whatever became of them since. Deals without a declared amount are counted apart.',
  formula: 'sum of amounts of deals created',
  population: 'All deals with a creation date, each counted once',
  unit: 'money',
  shape: 'distribution',
  subject: 'opportunity',
  cohort: 'Date the deal was created',
  maturity: null,
  empty: 'zero',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: DEAL_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'amount', of: 'created' },
} as const satisfies Declaration
