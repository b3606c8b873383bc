import type { Candidate } from './candidate'
import { compareEvents, type EngagementEvent } from './engagement-event'

export const TRIGGERS = ['engagement', 'creation', 'attributes'] as const
export type Trigger = (typeof TRIGGERS)[number]

/** An instant at which a lead can become an MQL, and what happened at it. */
export type TurningPoint = { ms: number; events: EngagementEvent[]; isCreation: boolean; isChange: boolean }

/**
 * The instants at which a lead can become an MQL, in order: its engagement events, its creation and the changes of
 * its attributes, up to an instant. Time alone lifts nobody over a line. What happens at one instant is judged together.
 */
export function turningPoints({ createdAt, facts, events }: Candidate, upTo: Date): TurningPoint[] {
  const points = new Map<number, TurningPoint>()
  const pointAt = (at: Date): TurningPoint => {
    const ms = at.getTime()
    const point = points.get(ms) ?? { ms, events: [], isCreation: false, isChange: false }
    points.set(ms, point)
    return point
  }
  for (const event of events.toSorted(compareEvents)) pointAt(event.occurredAt).events.push(event)
  if (createdAt) pointAt(createdAt).isCreation = true
  const changes = facts.toSorted((a, b) => a.from.getTime() - b.from.getTime()).slice(1)
  for (const { from } of changes) pointAt(from).isChange = true
  return [...points.values()].filter(point => point.ms <= upTo.getTime()).sort((a, b) => a.ms - b.ms)
}

/** What a turning point is called when several things happen at once: the lead's own act before the rest. */
export function triggerOf({ events, isCreation }: TurningPoint): Trigger {
  if (events.length > 0) return 'engagement'
  return isCreation ? 'creation' : 'attributes'
}
