import type { SlaCalendar } from './calendar'

/** Hours and days of business are those of the calendar; clock hours run day and night. */
export const TERM_UNITS = ['clock_hours', 'business_hours', 'business_days'] as const
export type TermUnit = (typeof TERM_UNITS)[number]

/** Time that a promise allows. A calendar is named by its id, and by nothing for clock hours. */
export type Term = { amount: number; unit: TermUnit; calendarId: string | null }

/** Time until the first qualifying touch on a route; a term of a segment goes before the route's own. */
export type FirstTouchTerm = Term & { id: string; route: string; segment: string | null }

/** Who is told when a promise is about to be broken, or is. */
export const ESCALATION_AUDIENCES = ['owner', 'sales_manager', 'marketing_leader'] as const
export type EscalationAudience = (typeof ESCALATION_AUDIENCES)[number]

/** Minutes of the clock after the breach (0: at it) at which the audience is told. */
export type Escalation = { afterMinutes: number; audience: EscalationAudience }

/** Sales' promises and how they are watched over, as one version of the agreement has them. */
export type SlaTerms = {
  calendars: readonly (SlaCalendar & { id: string; name: string })[]
  firstTouch: readonly FirstTouchTerm[]
  /** Time until accepted or rejected. */
  disposition: Term | null
  /** Attempts promised before a lead may be rejected for no response. */
  attempts: number | null
  /** Minutes of the clock before the due instant at which the owner is reminded. */
  remindersBeforeMinutes: readonly number[]
  escalations: readonly Escalation[]
  /** Unanswered for this long, a handoff counts as deemed accepted. */
  deemedAcceptedAfter: Term | null
  /** Marketing's promise: time until it answers a cluster of rejections. */
  answerRejections: Term | null
}
