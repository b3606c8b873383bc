import type { Declaration } from './declaration'
import { DEAL_DIMENSIONS } from './dimensions'

export const winProbability = {
  id: 'win_probability',
  label: 'Win probability',
  question: 'How likely is a new deal to be won within so many days?',
  definition:
    'Aalen–Johansen estimate over deals from their creation: won is the event, lost competes with it, open deals are censored at the as-of time.',
  formula: 'cumulative incidence of won',
  population: 'All deals with a creation date, each counted once',
  unit: 'share',
  shape: 'curve',
  subject: 'opportunity',
  cohort: 'Date the deal was created',
  maturity: 'The curve stops where fewer than 10 are at risk',
  empty: 'gap',
  forms: ['to_date'],
  defaultForm: 'to_date',
  horizon: { kind: 'own_time_to_close', floorDays: 90 },
  dimensions: DEAL_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'incidence', from: 'created', event: 'won', competing: ['lost'] },
} as const satisfies Declaration
