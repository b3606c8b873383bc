import type { Criteria } from '../criteria/criteria'
import { isBefore, type Moment } from '../handoff/moment'
import type { EngagementEvent } from './engagement-event'

/** Whether an event asks for a person, after the end of the last handoff if there was one. */
export function isHandRaise(
  { type, occurredAt, dateOnly }: EngagementEvent,
  { routes }: Criteria,
  endedAt: Moment | null,
  timeZone: string,
): boolean {
  if (!routes.inbound?.events.includes(type)) return false
  return endedAt === null || isBefore(endedAt, { ms: occurredAt.getTime(), dateOnly }, timeZone)
}
