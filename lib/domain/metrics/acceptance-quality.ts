import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const acceptanceQuality = {
  id: 'acceptance_quality',
  label: 'Quality acceptance',
  question: 'When sales judges a lead by the criteria, how often does it say yes?',
  definition:
    'Accepted over accepted plus rejected for reasons that speak about the criteria; a rejection without a reason counts as one. Reroutes, merges, data errors and tests are process returns; "not now", reasons still to be coded and rejections overturned after a dispute stand apart.',
  formula: 'accepted ÷ (accepted + rejected for criteria reasons)',
  population: 'All handoffs with a disposition',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL (in the period form: of the disposition)',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['to_date', 'horizon', 'period'],
  defaultForm: 'to_date',
  horizon: { kind: 'promised_disposition', plusDays: 1 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: [],
  measure: { kind: 'judgement' },
} as const satisfies Declaration
