import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const dispositionCoverage = {
  id: 'disposition_coverage',
  label: 'Disposition coverage',
  question: 'Of the handoffs that were due an answer, how many got one?',
  definition:
    'Handoffs with any disposition, in time or late, over the handoffs whose promised disposition time has passed. Acceptance means little without it.',
  formula: 'disposed ÷ due',
  population: 'All dated handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'Not due yet',
  empty: 'gap',
  forms: ['horizon', 'to_date'],
  defaultForm: 'horizon',
  horizon: { kind: 'promised_disposition', plusDays: 0 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'coverage', from: 'mql', to: ['disposed', 'sal'] },
} as const satisfies Declaration
