import { all, always, any, is, reached, untold } from './condition'
import { excludedFor, type Plan } from './plan'

/** States of the first-touch promise, by due date (METRICS.md section 3). */
export function planAttainment(): Record<string, Plan> {
  const withdrawn = all(is('disposition', 'rerouted', 'merged'), reached('disposed'), {
    op: 'byDue',
    stage: 'disposed',
  })
  return {
    main: {
      subject: 'handoff',
      clock: 'due',
      beyond: [
        { name: excludedFor('undated'), when: untold('mql') },
        { name: excludedFor('no_due'), when: all(reached('mql'), { op: 'noDue' }) },
      ],
      rules: [
        { name: 'future', when: { op: 'not', of: reached('mql') } },
        { name: excludedFor('date_only'), when: { op: 'dateOnly', stage: 'touched' } },
        { name: 'met', when: all(reached('touched'), { op: 'byDue', stage: 'touched' }) },
        { name: 'void', when: withdrawn },
        { name: 'breached', when: any({ op: 'overdue' }) },
        { name: 'pending', when: always },
      ],
      parts: {
        numerator: ['met'],
        denominator: ['met', 'breached'],
        immature: ['pending'],
        met: ['met'],
        breached: ['breached'],
        pending: ['pending'],
        void: ['void'],
      },
    },
  }
}
