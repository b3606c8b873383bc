import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const singleSession: Scenario = {
  name: 'single-session',
  story: 'All points come from one visit of half an hour; most never come back.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1,
      lateShare: 0.25,
      lateness: 1.8,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'single_session',
          fates: {
            untouched: 18,
            undecided: 26,
            fit: 12,
            intent: 46,
            timing: 4,
            reach: 18,
            process: 4,
            accepted: 12,
            sql: 4,
            open: 1,
            lost: 3,
            won: 2,
          },
        },
      ],
    },
  ],
  promise: {
    mqls: 150,
    leads: 150,
    accepted: 22,
    criteriaRejected: 58,
    sql: 10,
    opportunities: 6,
    won: 2,
    lost: 3,
    met: 96,
    breached: 50,
    void: 4,
    modes: { single_session: 150 },
  },
}
