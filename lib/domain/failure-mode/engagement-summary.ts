import type { Criteria } from '../criteria/criteria'
import { isBefore, type Moment } from '../handoff/moment'
import type { EngagementEvent } from '../scoring/engagement-event'

/** All that the failure modes ask of a lead's engagement, so that it can be kept event by event. */
export type EngagementSummary = {
  events: number
  forms: number
  firstMs: number | null
  lastMs: number | null
  /** A date without time tells no session. */
  hasDateOnly: boolean
  /** Latest meaningful engagement: events with a time, and dates without one, each in their own order. */
  lastMeaningfulMs: number | null
  lastMeaningfulDateMs: number | null
}

export const NO_ENGAGEMENT: EngagementSummary = {
  events: 0,
  forms: 0,
  firstMs: null,
  lastMs: null,
  hasDateOnly: false,
  lastMeaningfulMs: null,
  lastMeaningfulDateMs: null,
}

const latest = (known: number | null, ms: number) => Math.max(known ?? ms, ms)

/** Engagement with one more event; the order of events does not matter. */
export function addEngagement(
  known: EngagementSummary,
  { type, occurredAt, dateOnly }: EngagementEvent,
  { forms, weak }: Criteria['eventKinds'],
): EngagementSummary {
  const ms = occurredAt.getTime()
  const isMeaningful = !weak.includes(type)
  const { lastMeaningfulMs, lastMeaningfulDateMs } = known
  return {
    events: known.events + 1,
    forms: known.forms + (forms.includes(type) ? 1 : 0),
    firstMs: Math.min(known.firstMs ?? ms, ms),
    lastMs: latest(known.lastMs, ms),
    hasDateOnly: known.hasDateOnly || dateOnly,
    lastMeaningfulMs: isMeaningful && !dateOnly ? latest(lastMeaningfulMs, ms) : lastMeaningfulMs,
    lastMeaningfulDateMs: isMeaningful && dateOnly ? latest(lastMeaningfulDateMs, ms) : lastMeaningfulDateMs,
  }
}

/** Engagement of a lead up to and including a moment. */
export function summariseEngagement(
  events: readonly EngagementEvent[],
  upTo: Moment,
  { eventKinds }: Criteria,
  timeZone: string,
): EngagementSummary {
  return events
    .filter(({ occurredAt, dateOnly }) => !isBefore(upTo, { ms: occurredAt.getTime(), dateOnly }, timeZone))
    .reduce((known, event) => addEngagement(known, event, eventKinds), NO_ENGAGEMENT)
}
