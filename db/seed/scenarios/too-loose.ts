import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const tooLoose: Scenario = {
  name: 'too-loose',
  story: 'Anything counts: under one handoff in ten is qualified, and sales stops looking.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1.1,
      lateShare: 0.22,
      lateness: 1.8,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'healthy',
          repeats: 6,
          fates: {
            untouched: 6,
            undecided: 14,
            fit: 14,
            intent: 6,
            timing: 12,
            reach: 10,
            status: 6,
            process: 4,
            accepted: 34,
            sql: 6,
            open: 4,
            lost: 8,
            won: 6,
          },
        },
        {
          mode: 'form_fill',
          fates: {
            untouched: 24,
            undecided: 26,
            fit: 14,
            intent: 40,
            reach: 18,
            status: 4,
            process: 4,
            accepted: 14,
            sql: 2,
            lost: 3,
            won: 1,
          },
        },
        {
          mode: 'single_session',
          fates: {
            untouched: 5,
            undecided: 8,
            fit: 3,
            intent: 14,
            reach: 5,
            accepted: 7,
            sql: 1,
            lost: 1,
            won: 1,
          },
        },
        {
          mode: 'persona_mismatch',
          fates: { untouched: 3, undecided: 5, fit: 36, process: 2, accepted: 6, sql: 1, lost: 1, won: 1 },
        },
        {
          mode: 'recycled',
          fates: { untouched: 3, undecided: 3, intent: 8, reach: 3, accepted: 2, lost: 1 },
        },
      ],
    },
  ],
  promise: {
    mqls: 400,
    leads: 374,
    accepted: 100,
    criteriaRejected: 135,
    sql: 37,
    opportunities: 27,
    won: 9,
    lost: 14,
    met: 272,
    breached: 118,
    void: 10,
    modes: { healthy: 130, form_fill: 150, single_session: 45, persona_mismatch: 55, recycled: 20 },
  },
}
