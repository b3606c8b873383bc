import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const personaMismatch: Scenario = {
  name: 'persona-mismatch',
  story: 'Eager readers at companies too small to buy, and students: two in three are rejected for fit.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1,
      lateShare: 0.2,
      lateness: 1.7,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'persona_mismatch',
          fates: {
            untouched: 8,
            undecided: 10,
            fit: 100,
            intent: 6,
            reach: 4,
            process: 6,
            accepted: 10,
            sql: 2,
            lost: 3,
            won: 1,
          },
        },
      ],
    },
  ],
  promise: {
    mqls: 150,
    leads: 150,
    accepted: 16,
    criteriaRejected: 106,
    sql: 6,
    opportunities: 4,
    won: 1,
    lost: 3,
    met: 109,
    breached: 35,
    void: 6,
    modes: { persona_mismatch: 150 },
  },
}
