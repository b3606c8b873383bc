import type { Declaration } from './declaration'

export const divergence = {
  id: 'divergence',
  label: 'Volume against pipeline',
  question: 'Does more MQL volume bring more pipeline?',
  definition:
    'Weekly MQL volume and the pipeline opened within the horizon from the same weeks, over the last 12 weeks that are old enough to be judged. They diverge when volume rises and pipeline does not.',
  formula: 'slope of MQLs a week > 0 while slope of pipeline a week ≤ 0',
  population: 'All dated handoffs',
  unit: 'index',
  shape: 'divergence',
  subject: 'handoff',
  cohort: 'Week of the MQL',
  maturity: 'Younger than the horizon',
  empty: 'zero',
  forms: ['horizon'],
  defaultForm: 'horizon',
  horizon: { kind: 'days', days: 30 },
  dimensions: ['source', 'segment', 'country', 'employee_band', 'route'],
  better: null,
  benchmarks: [],
  measure: { kind: 'divergence' },
} as const satisfies Declaration
