import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const rejections = {
  id: 'rejections',
  label: 'Sent back by sales',
  question: 'How many handoffs did sales send back?',
  definition:
    'Handoffs that sales answered with anything but yes: rejected, recycled, rerouted, merged or sent back to be completed. What each says about the criteria is told apart by its reason.',
  formula: 'count of handoffs by the date of the answer',
  population: 'All handoffs that were answered and not accepted',
  unit: 'count',
  shape: 'count',
  subject: 'handoff',
  cohort: 'Date of the answer',
  maturity: null,
  empty: 'zero',
  forms: ['period'],
  defaultForm: 'period',
  horizon: null,
  dimensions: HANDOFF_DIMENSIONS,
  better: null,
  benchmarks: [],
  measure: { kind: 'volume', of: 'sent_back' },
} as const satisfies Declaration
