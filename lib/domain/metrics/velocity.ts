import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const velocity = {
  id: 'velocity',
  label: 'Pipeline velocity',
  question: 'How fast does pipeline turn into revenue?',
  definition:
    'An index: deals created × close rate × median won amount ÷ median days to win, each of the same period. Compare it only between periods of equal length.',
  formula: 'deals × close rate × median deal size ÷ median cycle in days',
  population: 'Deals created, and deals closed, in the period',
  unit: 'index',
  shape: 'index',
  subject: 'opportunity',
  cohort: 'Date the deal was created (count), closed (rate, size, cycle)',
  maturity: null,
  empty: 'gap',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: DEAL_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'velocity' },
} as const satisfies Declaration
