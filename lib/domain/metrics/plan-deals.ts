import { always, any, disordered, reached, untold } from './condition'
import { excludedFor, type Plan } from './plan'
import { WON_AMOUNTS } from './plan-amount'

const closed: Plan = {
  subject: 'opportunity',
  clock: 'closed',
  beyond: [{ name: excludedFor('undated'), when: untold('closed') }],
  rules: [
    { name: 'numerator', when: reached('won') },
    { name: 'missed', when: always },
  ],
  parts: { numerator: ['numerator'], denominator: ['numerator', 'missed'] },
}

/** Won or lost, of the deals that were closed. */
export const planClosed = (): Record<string, Plan> => ({ main: closed })

/** The four factors of the velocity index, each of the same period. */
export const planVelocity = (): Record<string, Plan> => ({
  created: {
    subject: 'opportunity',
    clock: 'created',
    beyond: [{ name: excludedFor('undated'), when: untold('created') }],
    rules: [{ name: 'opportunities', when: always }],
    parts: { opportunities: ['opportunities'], n: ['opportunities'] },
  },
  closed: { ...closed, beyond: [], parts: { closed: ['numerator', 'missed'], won: ['numerator'] } },
  size: { ...WON_AMOUNTS, beyond: [], parts: { priced: ['included'] } },
  cycle: {
    subject: 'opportunity',
    clock: 'won',
    beyond: [],
    rules: [
      { name: 'without', when: any(untold('created'), disordered('created', 'won')) },
      { name: 'included', when: always },
    ],
    parts: { cycle: ['included'] },
    measured: { included: { from: 'created', to: 'won' } },
  },
})
