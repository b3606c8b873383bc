import { dayOf } from '../handoff/moment'
import type { EngagementEvent } from '../scoring/engagement-event'
import type { PastCase } from './past-case'

/**
 * What a lead had done when it was handed over, and only that: the event of the very instant counts, and where a day
 * is all that is known, one of the same day does not, because it may have come after. Without a date of the handoff
 * nothing can be shown to have come before it.
 */
export function knownBefore(
  { mql, events }: Pick<PastCase, 'mql' | 'events'>,
  timeZone: string,
): EngagementEvent[] {
  if (mql === null) return []
  const handedOver = dayOf(mql, timeZone)
  return events.filter(({ occurredAt, dateOnly }) => {
    const ms = occurredAt.getTime()
    if (!dateOnly && !mql.dateOnly) return ms <= mql.ms
    return dayOf({ ms, dateOnly }, timeZone) < handedOver
  })
}
