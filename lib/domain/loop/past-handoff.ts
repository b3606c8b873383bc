import type { LeadFacts } from '../criteria/lead-facts'
import type { Moment } from '../handoff/moment'
import type { EngagementEvent } from '../scoring/engagement-event'

/** What sales said to a handoff: yes, or that it should not have come; null where it said neither. */
export type SalesAnswer = 'accepted' | 'sent_back' | null

/** A past handoff with what was known of the lead then, and what became of it. */
export type PastHandoff = {
  id: string
  /** Agreement in force when it was made. */
  version: number | null
  mql: Moment
  facts: LeadFacts
  /** Engagement up to and including the handoff. */
  events: readonly EngagementEvent[]
  /** When the lead was last sent back before. */
  rejectedAt: Moment | null
  /** When its last handoff before this one ended. */
  endedAt: Moment | null
  answer: SalesAnswer
  /** Whether it was sent back for a reason that speaks about the criteria. */
  isAgainstCriteria: boolean
  reason: string | null
  isSql: boolean
  isWon: boolean
  /** Whether it is old enough for an SQL, and for a win, to be missed. */
  isSqlDue: boolean
  isWonDue: boolean
}
