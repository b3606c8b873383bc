export const SLA_STATES = ['met', 'breached', 'pending', 'void', 'paused'] as const
export type SlaState = (typeof SLA_STATES)[number]

/** What is known of one clock; a due instant of null without a pause: no promise was made. */
export type SlaClock = {
  dueAt: Date | null
  /** First qualifying touch by a person. */
  touchedAt: Date | null
  /** Rerouted, merged or erased. */
  voidedAt: Date | null
  isPaused: boolean
}

/**
 * State of a clock as of now: met when touched by the due instant, breached when touched later or silent past it,
 * void when taken away before, else paused or pending. Nothing after now is read. Null: there is no clock.
 */
export function slaState({ dueAt, touchedAt, voidedAt, isPaused }: SlaClock, now: Date): SlaState | null {
  const touch = touchedAt && touchedAt <= now ? touchedAt : null
  const end = voidedAt && voidedAt <= now ? voidedAt : null
  if (dueAt === null && !isPaused) return null
  if (touch && (end === null || touch <= end)) return dueAt === null || touch <= dueAt ? 'met' : 'breached'
  if (end && (dueAt === null || end <= dueAt)) return 'void'
  if (dueAt && now > dueAt) return 'breached'
  return isPaused ? 'paused' : 'pending'
}
