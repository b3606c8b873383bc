import type { Disposition } from './fact'

/** Where a handoff stands: waiting for its first answer, back in the queue after one, answered, or undated history. */
export type HandoffState = 'waiting' | 'requeued' | 'undated' | Disposition

export type HandoffStanding = {
  mqlAt: Date | null
  disposition: Disposition | null
  disposedAt: Date | null
  /** Back in the queue since: rerouted to a colleague, or enriched. */
  requeuedAt: Date | null
}

/**
 * State of a handoff: one without a disposition waits; one that came back at or after its last disposition waits
 * again; one that nobody can date is history and waits for nobody.
 */
export function handoffState({ mqlAt, disposition, disposedAt, requeuedAt }: HandoffStanding): HandoffState {
  if (mqlAt === null) return 'undated'
  if (disposition === null) return 'waiting'
  const isBack = requeuedAt !== null && disposedAt !== null && requeuedAt >= disposedAt
  return isBack ? 'requeued' : disposition
}

/** Whether a handoff in this state stands in the queue. */
export function isWaiting(state: HandoffState): state is 'waiting' | 'requeued' {
  return state === 'waiting' || state === 'requeued'
}
