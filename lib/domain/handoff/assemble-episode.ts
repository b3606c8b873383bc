import { pausesOf } from '../sla/pauses-of'
import { deemedAt, notOvertaken } from './deemed'
import type { Episode } from './episode'
import { episodeProblem } from './episode-problem'
import { episodeVerdict } from './episode-verdict'
import { STAGE_BITS } from './fact'
import type { HandoffTerms, LeadDimensions } from './lead-history'
import type { DatedFact } from './merge-facts'
import { daysBetween, type Moment } from './moment'
import type { Reached, Stages } from './reached-stages'
import type { EpisodeStart } from './split-episodes'
import { answerDueAt, deemedDueAt, dueAt, originOf, versionInForce } from './terms-at-start'

/** What the fold found out about one episode. */
export type Findings = {
  n: number
  start: EpisodeStart | null
  route: string | null
  stages: Stages
  touched: Moment | null
  delivered: Moment | null
  assigned: Moment | null
  /** All facts of the episode in order of time, pauses among them. */
  facts: readonly DatedFact[]
  /** When the lead was handed over anew; null for its last episode. */
  overtakenMs: number | null
}

type Timing = {
  mql: Moment | null
  touched: Moment | null
  accepted: Moment | null
  disposed: Moment | null
  sql: Moment | null
  opportunity: Moment | null
  closed: Moment | null
}

/** Lays the findings out as the row of the projection: instants, days since mql, flags, terms in force then. */
export function assembleEpisode(
  findings: Findings,
  dimensions: LeadDimensions,
  terms: HandoffTerms,
): Episode {
  const { n, start, route, stages, touched } = findings
  const { disposition, reason, reasonLabel, ending } = stages
  const problem = start === null ? null : episodeProblem(start, stages, terms.timeZone)
  const timing: Timing = {
    mql: start,
    touched,
    accepted: momentOf(stages.accepted),
    disposed: momentOf(stages.disposed),
    sql: momentOf(stages.sql),
    opportunity: momentOf(stages.opportunity),
    closed: momentOf(stages.closed),
  }
  const clock = { start, route, segment: dimensions.segment }
  const answered = timing.disposed?.ms ?? null
  const pauses = pausesOf(findings.facts, answered)
  const beforeTouch = pausesOf(findings.facts, touched?.ms ?? answered)
  const deemedDue = notOvertaken(deemedDueAt(clock, terms, pauses), findings.overtakenMs)
  return {
    n,
    origin: originOf(start, route),
    route,
    agreementVersion: start === null ? null : versionInForce(start.ms, terms),
    source: dimensions.source,
    segment: dimensions.segment,
    country: dimensions.country,
    employeeBand: dimensions.employeeBand,
    mqlAt: dateOf(start),
    deliveredAt: dateOf(findings.delivered),
    assignedAt: dateOf(findings.assigned),
    dueAt: dueAt(clock, terms, beforeTouch),
    answerDueAt: answerDueAt(clock, terms, pauses),
    deemedDueAt: deemedDue,
    deemedAt: deemedAt(findings, deemedDue),
    pausedAt: pauses.find(pause => pause.to === null)?.from ?? null,
    firstTouchAt: dateOf(touched),
    acceptedAt: dateOf(timing.accepted),
    disposedAt: dateOf(timing.disposed),
    disposition,
    reason,
    reasonLabel,
    verdict: episodeVerdict(disposition, reason),
    sqlAt: dateOf(timing.sql),
    opportunityAt: dateOf(timing.opportunity),
    opportunityId: ending.dealId,
    closedAt: dateOf(timing.closed),
    outcome: ending.outcome,
    amountMinor: ending.amountMinor,
    amountState: ending.amountState,
    currency: ending.currency,
    ...daysSinceMql(timing, terms.timeZone),
    ...(problem === 'closed_before_opportunity' ? { closeDays: null } : {}),
    dateOnly: dateOnlyBits(timing),
    inferred: inferredBits(start, stages),
    problem,
  }
}

const momentOf = (stage: Reached | null): Moment | null => stage?.moment ?? null
const dateOf = (moment: Moment | null): Date | null => (moment === null ? null : new Date(moment.ms))

type Days = Pick<
  Episode,
  'touchDays' | 'acceptedDays' | 'disposedDays' | 'sqlDays' | 'opportunityDays' | 'closeDays'
>

function daysSinceMql(timing: Timing, timeZone: string): Days {
  const days = (to: Moment | null) =>
    timing.mql === null || to === null ? null : daysBetween(timing.mql, to, timeZone)
  return {
    touchDays: days(timing.touched),
    acceptedDays: days(timing.accepted),
    disposedDays: days(timing.disposed),
    sqlDays: days(timing.sql),
    opportunityDays: days(timing.opportunity),
    closeDays: days(timing.closed),
  }
}

function dateOnlyBits(timing: Timing): number {
  const bit = (moment: Moment | null, mask: number) => (moment?.dateOnly ? mask : 0)
  return (
    bit(timing.mql, STAGE_BITS.mql) |
    bit(timing.touched, STAGE_BITS.touched) |
    bit(timing.accepted, STAGE_BITS.accepted) |
    bit(timing.disposed, STAGE_BITS.disposed) |
    bit(timing.sql, STAGE_BITS.sql) |
    bit(timing.opportunity, STAGE_BITS.opportunity) |
    bit(timing.closed, STAGE_BITS.closed)
  )
}

function inferredBits(start: EpisodeStart | null, stages: Stages): number {
  const bit = (flagged: { inferred: boolean } | null, mask: number) => (flagged?.inferred ? mask : 0)
  return (
    bit(start, STAGE_BITS.mql) |
    bit(stages.accepted, STAGE_BITS.accepted) |
    bit(stages.disposed, STAGE_BITS.disposed) |
    bit(stages.sql, STAGE_BITS.sql) |
    bit(stages.opportunity, STAGE_BITS.opportunity)
  )
}
