import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const timeToClose = {
  id: 'time_to_close',
  label: 'Time to close',
  question: 'How long from MQL to closed-won, and how many get there?',
  definition:
    'Aalen–Johansen estimate over handoffs from the MQL: closed-won is the event; rejected, recycled, merged and closed-lost compete with it; open handoffs are censored at the as-of time.',
  formula: 'cumulative incidence of closed-won; days by which half of those who will win have won',
  population: 'All dated handoffs',
  unit: 'days',
  shape: 'curve',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'The curve stops where fewer than 10 are at risk',
  empty: 'gap',
  forms: ['to_date'],
  defaultForm: 'to_date',
  horizon: { kind: 'own_time_to_close', floorDays: 90 },
  dimensions: HANDOFF_DIMENSIONS,
  better: null,
  benchmarks: [],
  measure: {
    kind: 'incidence',
    from: 'mql',
    event: 'won',
    competing: ['lost', 'rejected', 'recycled', 'merged'],
  },
} as const satisfies Declaration
