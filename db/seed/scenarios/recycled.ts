import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const recycled: Scenario = {
  name: 'recycled',
  story: 'Rejected leads are handed over again without having done anything since.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1,
      lateShare: 0.25,
      lateness: 1.8,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'healthy',
          fates: {
            untouched: 2,
            undecided: 4,
            fit: 54,
            intent: 22,
            timing: 6,
            reach: 4,
            process: 2,
            accepted: 14,
            sql: 3,
            open: 2,
            lost: 4,
            won: 3,
          },
        },
        {
          mode: 'recycled',
          fates: { untouched: 8, undecided: 10, fit: 4, intent: 26, reach: 6, accepted: 4, sql: 1, lost: 1 },
        },
      ],
    },
  ],
  promise: {
    mqls: 180,
    leads: 120,
    accepted: 32,
    criteriaRejected: 106,
    sql: 14,
    opportunities: 10,
    won: 3,
    lost: 5,
    met: 126,
    breached: 52,
    void: 2,
    modes: { healthy: 120, recycled: 60 },
  },
}
