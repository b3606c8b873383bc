import { EVERYWHERE } from '../countries'
import { LONG_AGO, type Scenario } from '../scenario'

export const formFill: Scenario = {
  name: 'form-fill',
  story: 'One form for one download is called a handoff; sales finds nobody behind it.',
  chapters: [
    {
      weeks: LONG_AGO,
      ramp: 1.1,
      lateShare: 0.35,
      lateness: 2,
      countries: EVERYWHERE,
      plan: [
        {
          mode: 'form_fill',
          fates: {
            untouched: 30,
            undecided: 30,
            fit: 14,
            intent: 38,
            reach: 16,
            status: 2,
            process: 4,
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
    criteriaRejected: 52,
    sql: 6,
    opportunities: 4,
    won: 1,
    lost: 3,
    met: 75,
    breached: 71,
    void: 4,
    modes: { form_fill: 150 },
  },
}
