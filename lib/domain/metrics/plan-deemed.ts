import { aged, all, not, reached, reachedEver } from './condition'
import type { Form } from './ids'
import type { Plan } from './plan'

/**
 * Handoffs deemed accepted because nobody answered, among those a question about answers looks at (METRICS.md section
 * 2): counted apart, and never in the numerator, which is what sales said.
 */
export function planDeemed(form: Form): Record<string, Plan> {
  if (form === 'period') return {}
  const silent = all(reached('deemed'), not(reachedEver('disposed')), not(reachedEver('sal')))
  return {
    deemed: {
      subject: 'handoff',
      clock: 'mql',
      rare: 'deemed',
      beyond: [],
      rules: [{ name: 'deemed', when: form === 'horizon' ? all(aged('mql'), silent) : silent }],
      parts: { deemed: ['deemed'] },
    },
  }
}
