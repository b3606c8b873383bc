import type { FailureMode } from '@/lib/domain/rejection/reasons'
import type { OutcomeClass } from '@/lib/domain/replay/outcome-class'

export const OUTCOME_WORDS = {
  never_handed_over: 'Never handed over, unknown',
  pending: 'Not answered yet',
  rejected: 'Rejected',
  returned: 'Sent back',
  accepted: 'Accepted',
  sql: 'SQL, open',
  lost: 'Lost',
  won: 'Won',
} as const satisfies Record<OutcomeClass, string>

export const GUARD_WORDS = {
  recycled: 'Sent back before, and nothing new since',
  persona_mismatch: 'A gate fails, even one only watched',
  form_fill: 'One form and nothing else',
  single_session: 'All of it within one visit',
} as const satisfies Record<FailureMode, string>
