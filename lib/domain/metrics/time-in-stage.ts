import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const timeInStage = {
  id: 'time_in_stage',
  label: 'Time in stage',
  question: 'How long does a handoff stay in a stage?',
  definition:
    'Days between entering a stage and leaving it, of the stays that ended in the period. Stays that are still going on are counted apart; impossible orders are left out.',
  formula: 'median (and mean, P10–P90) of the days from entering to leaving',
  population: 'All handoffs that left the stage',
  unit: 'days',
  shape: 'distribution',
  subject: 'handoff',
  cohort: 'Date the stage was left',
  maturity: null,
  empty: 'gap',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: [...HANDOFF_DIMENSIONS, 'stage'],
  better: 'lower',
  benchmarks: [],
  measure: { kind: 'stays' },
} as const satisfies Declaration
