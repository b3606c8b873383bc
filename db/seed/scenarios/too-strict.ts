import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const tooStrict: Scenario = {
  name: 'too-strict',
  story: 'Few get through, and nearly half of them are qualified: buyers are being kept from sales.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1,
      lateShare: 0.1,
      lateness: 1.6,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'healthy',
          fates: {
            untouched: 1,
            undecided: 3,
            fit: 5,
            intent: 2,
            timing: 8,
            reach: 6,
            status: 4,
            process: 3,
            accepted: 34,
            sql: 10,
            open: 8,
            lost: 18,
            won: 18,
          },
        },
      ],
    },
  ],
  promise: {
    mqls: 120,
    leads: 120,
    accepted: 88,
    criteriaRejected: 7,
    sql: 54,
    opportunities: 44,
    won: 18,
    lost: 18,
    met: 104,
    breached: 13,
    void: 3,
    modes: { healthy: 120 },
  },
}
