import type { GateCheck } from '../criteria/icp-gate'
import { isBefore, type Moment } from '../handoff/moment'
import { FAILURE_MODES, type FailureMode } from '../rejection/reasons'
import type { EngagementSummary } from './engagement-summary'

/** Which failure modes a handoff shows, several perhaps. */
export type FailureSignals = Readonly<Record<FailureMode, boolean>>

/** What the signals are read from: engagement up to the handoff, the rejection before it, the gates' answers. */
export type FailureEvidence = {
  engagement: EngagementSummary
  /** When an earlier handoff of the lead was last rejected or recycled; null: never. */
  rejectedAt: Moment | null
  gates: readonly GateCheck[]
}

const SESSION_MS = 30 * 60_000

/**
 * The four failure modes (METRICS section 10). Recycled: rejected before, and no meaningful engagement dated after.
 * Persona mismatch: a gate fails; one that knows nothing fails nobody. Form-fill: exactly one engagement event, a
 * form. Single session: all engagement within 30 minutes; dates without a time prove no session.
 */
export function failureSignals(
  { engagement, rejectedAt, gates }: FailureEvidence,
  timeZone: string,
): FailureSignals {
  const { events, forms, firstMs, lastMs, hasDateOnly } = engagement
  const isBrief = firstMs !== null && lastMs !== null && lastMs - firstMs <= SESSION_MS
  return {
    recycled: rejectedAt !== null && !hasEngagedAfter(engagement, rejectedAt, timeZone),
    persona_mismatch: gates.some(gate => gate.state === 'failed'),
    form_fill: events === 1 && forms === 1,
    single_session: isBrief && (events === 1 || !hasDateOnly),
  }
}

/** The failure mode of a handoff: the first in order of precedence, healthy when it shows none. */
export function failureModeOf(signals: FailureSignals): FailureMode | 'healthy' {
  return FAILURE_MODES.find(mode => signals[mode]) ?? 'healthy'
}

/** Whether meaningful engagement is dated after a moment; where either is a date, on a later day. */
export function hasEngagedAfter(
  { lastMeaningfulMs, lastMeaningfulDateMs }: EngagementSummary,
  moment: Moment,
  timeZone: string,
): boolean {
  const isAfter = (ms: number | null, dateOnly: boolean) =>
    ms !== null && isBefore(moment, { ms, dateOnly }, timeZone)
  return isAfter(lastMeaningfulMs, false) || isAfter(lastMeaningfulDateMs, true)
}
