import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const healthy: Scenario = {
  name: 'healthy',
  story: 'Sales takes six handoffs in ten and qualifies better than one in four.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1.1,
      lateShare: 0.16,
      lateness: 1.7,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'healthy',
          repeats: 20,
          fates: {
            untouched: 12,
            undecided: 16,
            fit: 40,
            intent: 16,
            timing: 28,
            reach: 24,
            status: 14,
            process: 10,
            accepted: 128,
            sql: 24,
            open: 16,
            lost: 40,
            won: 32,
          },
        },
      ],
    },
  ],
  promise: {
    mqls: 400,
    leads: 380,
    accepted: 240,
    criteriaRejected: 56,
    sql: 112,
    opportunities: 88,
    won: 32,
    lost: 40,
    met: 318,
    breached: 72,
    void: 10,
    modes: { healthy: 400 },
  },
}
