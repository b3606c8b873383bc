import type { LeadFacts } from '../criteria/lead-facts'
import type { Moment } from '../handoff/moment'
import type { PastHandoff } from '../loop/past-handoff'
import type { EngagementEvent } from '../scoring/engagement-event'

/** A lead as it stood when it was handed over, and what became of it. */
export type PastCase = {
  id: string
  /** Null: the source says that it was handed over, not when. */
  mql: Moment | null
  facts: LeadFacts
  /** All it did, in any order; `knownBefore` says what of it may be read. */
  events: readonly EngagementEvent[]
  /** Null: it is too young to say. */
  isWon: boolean | null
}

/**
 * A past handoff as calibration reads it. A young one is left out whether it was won or not: of the young only those
 * that were quick to win would be known.
 */
export function caseOf({ id, mql, facts, events, isWon, isWonDue }: PastHandoff): PastCase {
  return { id, mql, facts, events, isWon: isWonDue ? isWon : null }
}
