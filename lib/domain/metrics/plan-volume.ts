import { always, untold } from './condition'
import { excludedFor, type Plan } from './plan'

/** Handoffs by the date of their MQL; those without a date are counted apart. */
export const planVolume = (): Record<string, Plan> => ({
  main: {
    subject: 'handoff',
    clock: 'mql',
    beyond: [{ name: excludedFor('undated'), when: untold('mql') }],
    rules: [
      { name: 'repeat', when: { op: 'repeat' } },
      { name: 'first', when: always },
    ],
    parts: { n: ['first', 'repeat'], repeats: ['repeat'] },
    rare: 'repeat',
    countsLeads: true,
  },
})
