import { always, untold } from './condition'
import { excludedFor, type Plan } from './plan'

/** Handoffs by the date of their MQL, or of being sent back; those without that date are counted apart. */
export const planVolume = (clock: 'mql' | 'sent_back'): Record<string, Plan> => ({
  main: {
    subject: 'handoff',
    clock,
    beyond: [{ name: excludedFor('undated'), when: untold(clock) }],
    rules: [
      { name: 'repeat', when: { op: 'repeat' } },
      { name: 'first', when: always },
    ],
    parts: { n: ['first', 'repeat'], repeats: ['repeat'] },
    rare: 'repeat',
    countsLeads: true,
  },
})
