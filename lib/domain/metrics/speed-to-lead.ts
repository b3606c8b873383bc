import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const speedToLead = {
  id: 'speed_to_lead',
  label: 'Speed to lead',
  question: 'How long does a lead wait for the first human touch?',
  definition:
    'Minutes around the clock from the MQL to the first call attempt, reply or meeting by a person. Median and P90 come from a survival estimate in which untouched leads still wait; auto-responders do not count.',
  formula: 'time by which 50 % and 90 % of handoffs are touched (Kaplan–Meier)',
  population: 'All dated handoffs with a time of day',
  unit: 'minutes',
  shape: 'curve',
  subject: 'handoff',
  cohort: 'Date of the MQL',
  maturity: null,
  empty: 'gap',
  forms: ['to_date'],
  defaultForm: 'to_date',
  horizon: null,
  dimensions: HANDOFF_DIMENSIONS,
  better: 'lower',
  benchmarks: ['speed_insidesales', 'speed_hbr', 'follow_up_private_equity'],
  measure: { kind: 'first_touch' },
} as const satisfies Declaration
