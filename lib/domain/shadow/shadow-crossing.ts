import type { Criteria } from '../criteria/criteria'
import type { Candidate, DatedFacts } from '../scoring/candidate'
import { earlierHandoffOf, type PastEpisode } from '../scoring/earlier-handoff-of'
import type { EngagementEvent } from '../scoring/engagement-event'
import { type Crossing, firstCrossing } from '../scoring/first-crossing'

/** A lead with all it did and all its handoffs. */
export type ShadowedLead = {
  createdAt: Date | null
  facts: readonly DatedFacts[]
  events: readonly EngagementEvent[]
  episodes: readonly PastEpisode[]
}

/** The days a shadow run looks at, both ends inside. */
export type ShadowSpan = { from: Date; to: Date }

/**
 * When criteria that only look on would have handed a lead over, by the very scorer that hands over: at the first
 * turning point within the days. What was with sales before they began counts as it does live; what was handed over
 * since does not, because in the shadow it was not. What the lead knows only after the days is not read.
 */
export function shadowCrossing(
  { createdAt, facts, events, episodes }: ShadowedLead,
  criteria: Criteria,
  { from, to }: ShadowSpan,
  timeZone: string,
): Crossing | null {
  const before = episodes.filter(({ mqlAt }) => mqlAt === null || mqlAt < from)
  const candidate: Candidate = { createdAt, facts, events, earlier: before.map(earlierHandoffOf) }
  return firstCrossing(candidate, criteria, to, timeZone, ({ ms }) => ms >= from.getTime())
}
