import type { AmountState, Outcome } from '../opportunity/opportunity'
import type { Disposition, HandoffOrigin, Route } from './fact'

/**
 * One handoff episode as the projection holds it: the unit of every metric (METRICS.md section 0). Days are
 * counted from mqlAt: fractional, or whole calendar days when either end is a date without time; null when
 * the stage was not reached or the order is impossible.
 */
export type Episode = {
  n: number
  origin: HandoffOrigin
  route: Route | null
  agreementVersion: number | null
  source: string | null
  segment: string | null
  country: string | null
  employeeBand: string | null
  mqlAt: Date | null
  deliveredAt: Date | null
  assignedAt: Date | null
  dueAt: Date | null
  /** When the answer of sales, whatever it is, is promised. */
  answerDueAt: Date | null
  /** When silence counts as acceptance; null where nothing is agreed, or the lead is handed over anew before. */
  deemedDueAt: Date | null
  /** Deemed accepted since, because nobody had answered by then. Sales never said yes; an answer may still come. */
  deemedAt: Date | null
  /** Its clocks stand still since. */
  pausedAt: Date | null
  firstTouchAt: Date | null
  acceptedAt: Date | null
  disposedAt: Date | null
  disposition: Disposition | null
  reason: string | null
  reasonLabel: string | null
  verdict: 'accepted' | 'criteria' | 'timing' | 'process' | 'pending' | 'overturned' | null
  sqlAt: Date | null
  opportunityAt: Date | null
  /** The deal that decides outcome and amount. */
  opportunityId: string | null
  closedAt: Date | null
  outcome: Outcome | null
  amountMinor: number | null
  amountState: AmountState | null
  currency: string | null
  touchDays: number | null
  acceptedDays: number | null
  disposedDays: number | null
  sqlDays: number | null
  opportunityDays: number | null
  closeDays: number | null
  /** Bit masks over STAGE_BITS. */
  dateOnly: number
  inferred: number
  problem: EpisodeProblem | null
}

/** Orders that cannot have happened: kept and listed, and left out of durations. The gravest one is named. */
export const EPISODE_PROBLEMS = [
  'closed_before_mql',
  'closed_before_opportunity',
  'opportunity_before_mql',
  'sql_before_mql',
  'accepted_before_mql',
  'disposed_before_mql',
] as const
export type EpisodeProblem = (typeof EPISODE_PROBLEMS)[number]
