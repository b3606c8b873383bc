import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const createdWinRate = {
  id: 'created_win_rate',
  label: 'Created win rate',
  question: 'Of the deals that were opened, how many have been won so far?',
  definition:
    'Won over all deals created in the period, whether won, lost or still open. Low for young cohorts and rising with age.',
  formula: 'won ÷ created',
  population: 'All deals with a creation date, each counted once',
  unit: 'share',
  shape: 'rate',
  subject: 'opportunity',
  cohort: 'Date the deal was created',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['to_date', 'horizon'],
  defaultForm: 'to_date',
  horizon: { kind: 'own_time_to_close', floorDays: 90 },
  dimensions: DEAL_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'conversion', from: 'created', to: 'won' },
} as const satisfies Declaration
