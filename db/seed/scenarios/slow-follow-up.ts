import { DACH } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const slowFollowUp: Scenario = {
  name: 'slow-follow-up',
  story:
    'Good leads, called days late: not three in ten first touches keep the promise, and interest has cooled.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1,
      lateShare: 0.68,
      lateness: 3.2,
      countries: DACH,
      plan: [
        {
          mode: 'healthy',
          fates: {
            untouched: 24,
            undecided: 22,
            fit: 18,
            intent: 14,
            timing: 12,
            reach: 26,
            status: 4,
            process: 4,
            accepted: 46,
            sql: 8,
            open: 4,
            lost: 10,
            won: 8,
          },
        },
      ],
    },
  ],
  promise: {
    mqls: 200,
    leads: 200,
    accepted: 76,
    criteriaRejected: 32,
    sql: 30,
    opportunities: 22,
    won: 8,
    lost: 10,
    met: 55,
    breached: 141,
    void: 4,
    modes: { healthy: 200 },
  },
}
