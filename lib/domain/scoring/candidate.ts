import { type LeadFacts, NO_FACTS } from '../criteria/lead-facts'
import type { Moment } from '../handoff/moment'
import type { EngagementEvent } from './engagement-event'

/** What was known of a lead from an instant on. */
export type DatedFacts = { from: Date; facts: LeadFacts }

/** An earlier handoff of the lead, as far as it bears on the next. */
export type EarlierHandoff = {
  /** Null: it is still with sales, and there is no next one. */
  ended: Moment | null
  ending: 'rejected' | 'recycled' | 'other' | null
  /** Sales asked not to see the lead before; asking for a person is heard in any case. */
  heldUntil: Date | null
}

/** A lead with all that decides whether and when it is an MQL; the order of the lists means nothing. */
export type Candidate = {
  createdAt: Date | null
  /** The earliest also holds for the time before it. */
  facts: readonly DatedFacts[]
  events: readonly EngagementEvent[]
  earlier: readonly EarlierHandoff[]
}

/** What was known of a lead at an instant. */
export function factsAt(facts: readonly DatedFacts[], ms: number): LeadFacts {
  let first: DatedFacts | null = null
  let current: DatedFacts | null = null
  for (const dated of facts) {
    const from = dated.from.getTime()
    if (first === null || from < first.from.getTime()) first = dated
    if (from <= ms && (current === null || from >= current.from.getTime())) current = dated
  }
  return (current ?? first)?.facts ?? NO_FACTS
}
