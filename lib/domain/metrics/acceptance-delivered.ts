import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const acceptanceDelivered = {
  id: 'acceptance_delivered',
  label: 'Delivered acceptance',
  question: 'Of all that was handed over, how much did sales accept in time?',
  definition:
    'Accepted over delivered, silence included: of the handoffs old enough to be judged, the share accepted within the promised disposition time plus one day.',
  formula: 'accepted ÷ delivered',
  population: 'All dated handoffs',
  unit: 'share',
  shape: 'rate',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: 'Younger than the horizon',
  empty: 'gap',
  forms: ['horizon', 'to_date', 'period'],
  defaultForm: 'horizon',
  horizon: { kind: 'promised_disposition', plusDays: 1 },
  dimensions: HANDOFF_DIMENSIONS,
  better: 'higher',
  benchmarks: ['acceptance_private_equity'],
  measure: { kind: 'conversion', from: 'mql', to: 'sal' },
} as const satisfies Declaration
