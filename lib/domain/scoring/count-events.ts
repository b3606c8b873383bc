import type { BehaviourRule } from '../criteria/criteria'
import { dayOf } from '../handoff/moment'
import { decay, increment, isInWindow } from './decay'
import type { EngagementEvent } from './engagement-event'

/** Why an event counts for less than one. */
export const LIMITS = ['max_per_day', 'window', 'cap'] as const
export type Limit = (typeof LIMITS)[number]

export type CountedEvent = {
  event: EngagementEvent
  ageMs: number
  /** What it added when it was written, 0 to 1. */
  count: number
  /** What is left of that now. */
  effective: number
  limit: Limit | null
}

/**
 * How much each event of a rule counts now. The first events of a day up to `max_per_day` are counted; of those
 * inside the window, in order of time, each raises the effective count A to min(A · 0.5^(Δ/h) + 1, cap). So without
 * a window A is the decayed, capped count, and without a half-life it is min(events in the window, cap). Given both,
 * an event counts within the window and decays in it. The parts sum to A.
 */
export function countEvents(
  rule: BehaviourRule,
  events: readonly EngagementEvent[],
  nowMs: number,
  timeZone: string,
): CountedEvent[] {
  const ofDay = new Map<number, number>()
  let effectiveCount = 0
  let lastMs = Number.NEGATIVE_INFINITY
  return events.map(event => {
    const ms = event.occurredAt.getTime()
    const ageMs = nowMs - ms
    if (rule.maxPerDay !== null) {
      const day = dayOf({ ms, dateOnly: event.dateOnly }, timeZone)
      const before = ofDay.get(day) ?? 0
      ofDay.set(day, before + 1)
      if (before >= rule.maxPerDay) return { event, ageMs, count: 0, effective: 0, limit: 'max_per_day' }
    }
    if (!isInWindow(ageMs, rule.windowDays)) return { event, ageMs, count: 0, effective: 0, limit: 'window' }
    if (effectiveCount > 0) effectiveCount *= decay(ms - lastMs, rule.halfLifeDays)
    const count = increment(effectiveCount, rule.cap)
    effectiveCount += count
    lastMs = ms
    const effective = count * decay(ageMs, rule.halfLifeDays)
    return { event, ageMs, count, effective, limit: count < 1 ? 'cap' : null }
  })
}
