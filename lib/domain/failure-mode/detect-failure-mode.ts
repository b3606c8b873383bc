import type { Criteria } from '../criteria/criteria'
import { type GateCheck, icpGate } from '../criteria/icp-gate'
import type { LeadFacts } from '../criteria/lead-facts'
import { compareMoments, isBefore, type Moment } from '../handoff/moment'
import type { FailureMode } from '../rejection/reasons'
import type { EngagementEvent } from '../scoring/engagement-event'
import { type EngagementSummary, summariseEngagement } from './engagement-summary'
import { type FailureSignals, failureModeOf, failureSignals } from './failure-signals'

/** A handoff, imported or our own, with what the lead had done and been by then. */
export type DetectedHandoff = {
  mqlAt: Moment
  facts: LeadFacts
  events: readonly EngagementEvent[]
  /** Rejections and recyclings of the lead's earlier handoffs. */
  rejections: readonly Moment[]
}

/** A failure mode with the evidence for it. */
export type FailureFinding = {
  mode: FailureMode | 'healthy'
  signals: FailureSignals
  engagement: EngagementSummary
  /** The last rejection before the handoff. */
  rejectedAt: Moment | null
  failedGates: readonly GateCheck[]
}

/** Failure mode of a handoff from the lead's history up to and including mql_at; first match wins. */
export function detectFailureMode(
  { mqlAt, facts, events, rejections }: DetectedHandoff,
  criteria: Criteria,
  timeZone: string,
): FailureFinding {
  const engagement = summariseEngagement(events, mqlAt, criteria, timeZone)
  const rejectedAt = lastRejection(rejections, mqlAt, timeZone)
  const gates = criteria.gates.map(gate => icpGate(gate, facts))
  const signals = failureSignals({ engagement, rejectedAt, gates }, timeZone)
  return {
    mode: failureModeOf(signals),
    signals,
    engagement,
    rejectedAt,
    failedGates: gates.filter(gate => gate.state === 'failed'),
  }
}

/** The last rejection before a handoff; null when there was none. */
export function lastRejection(
  rejections: readonly Moment[],
  before: Moment,
  timeZone: string,
): Moment | null {
  const earlier = rejections.filter(rejection => isBefore(rejection, before, timeZone))
  return earlier.sort((a, b) => compareMoments(a, b, timeZone)).at(-1) ?? null
}
