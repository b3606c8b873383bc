import type { NotificationKind, PromisedClock } from '../notification/kinds'
import type { EscalationAudience, SlaTerms } from './terms'

const MINUTE_MS = 60_000

/** An instant at which somebody is told about a promise. */
export type DueStep = {
  kind: Extract<NotificationKind, `sla.${string}`>
  clock: PromisedClock
  at: Date
  dueAt: Date
  audience: EscalationAudience
  /** The same step has the same name for ever: which promise, how far from due, and due when. */
  name: string
}

/** What runs of a handoff that waits: no first touch yet, or no answer yet. */
export type OpenClocks = { mqlAt: Date; firstTouchDueAt: Date | null; answerDueAt: Date | null }

/**
 * Everybody who is told about a handoff that waits, and when: the owner before it is due, then at the breach and
 * after it whom the terms name. A reminder that would come before the handoff itself is left out.
 */
export function dueSteps({ mqlAt, firstTouchDueAt, answerDueAt }: OpenClocks, terms: SlaTerms): DueStep[] {
  const steps: DueStep[] = []
  for (const [clock, dueAt] of [
    ['first_touch', firstTouchDueAt],
    ['answer', answerDueAt],
  ] as const) {
    if (dueAt === null) continue
    const step = (kind: DueStep['kind'], minutes: number, audience: EscalationAudience): DueStep => ({
      ...{ kind, clock, dueAt, audience },
      at: new Date(dueAt.getTime() + minutes * MINUTE_MS),
      name: `${clock} ${minutes} ${audience} ${dueAt.toISOString()}`,
    })
    for (const minutes of terms.remindersBeforeMinutes) {
      const reminder = step('sla.due_soon', -minutes, 'owner')
      if (reminder.at > mqlAt) steps.push(reminder)
    }
    for (const { afterMinutes, audience } of terms.escalations)
      steps.push(step(afterMinutes === 0 ? 'sla.breached' : 'sla.escalated', afterMinutes, audience))
  }
  return steps
}

/** How long before and after a due time anybody can be told, in milliseconds. */
export function reachOfSteps(terms: readonly SlaTerms[]): { beforeMs: number; afterMs: number } {
  const before = terms.flatMap(each => each.remindersBeforeMinutes)
  const after = terms.flatMap(each => each.escalations.map(({ afterMinutes }) => afterMinutes))
  return { beforeMs: Math.max(0, ...before) * MINUTE_MS, afterMs: Math.max(0, ...after) * MINUTE_MS }
}
