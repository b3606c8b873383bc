import type { Criteria } from '../criteria/criteria'
import { isBefore, type Moment } from '../handoff/moment'
import { compareEvents, type EngagementEvent } from '../scoring/engagement-event'

/** Meaningful engagement dated after a rejection: the proof with which a recycled lead comes back. */
export function newEngagement(
  events: readonly EngagementEvent[],
  rejectedAt: Moment,
  { eventKinds }: Criteria,
  timeZone: string,
): EngagementEvent[] {
  return events
    .filter(({ type, occurredAt, dateOnly }) => {
      const moment = { ms: occurredAt.getTime(), dateOnly }
      return !eventKinds.weak.includes(type) && isBefore(rejectedAt, moment, timeZone)
    })
    .sort(compareEvents)
}
