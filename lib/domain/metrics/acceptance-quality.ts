import type { Declaration } from './declaration'
import { HANDOFF_DIMENSIONS } from './dimensions'

export const acceptanceQuality = {
  id: 'acceptance_quality',
  label: 'Quality acceptance',
  question: 'When sales judges a lead by the criteria, how often does it say yes?',
  definition:
    'Accepted over accepted plus rejected for reasons that speak about the criteria. Reroutes, merges, data errors and tests are process returns; "not now" and reasons still to be coded stand apart.',
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
  measure: {
    kind: 'split',
    from: 'mql',
    yes: { kind: 'reached', stage: 'sal' },
    no: {
      kind: 'all',
      tests: [
        { kind: 'reached', stage: 'disposed' },
        { kind: 'is', field: 'verdict', values: ['criteria'] },
      ],
    },
    apart: [
      {
        reason: 'process_return',
        test: {
          kind: 'all',
          tests: [
            { kind: 'reached', stage: 'disposed' },
            { kind: 'is', field: 'verdict', values: ['process'] },
          ],
        },
      },
      {
        reason: 'timing',
        test: {
          kind: 'all',
          tests: [
            { kind: 'reached', stage: 'disposed' },
            { kind: 'is', field: 'verdict', values: ['timing'] },
          ],
        },
      },
      { reason: 'reason_pending', test: { kind: 'reached', stage: 'disposed' } },
    ],
    decidedBy: 'disposed',
  },
} as const satisfies Declaration
