import type { Criteria } from '../criteria/criteria'
import { type GateCheck, icpGate } from '../criteria/icp-gate'
import type { LeadFacts } from '../criteria/lead-facts'
import { thresholdsOf } from '../criteria/thresholds-of'
import { lastRejection } from '../failure-mode/detect-failure-mode'
import { addEngagement, NO_ENGAGEMENT } from '../failure-mode/engagement-summary'
import { failureSignals } from '../failure-mode/failure-signals'
import { type Candidate, factsAt } from './candidate'
import { checkRoutes } from './check-routes'
import { earlierEnd } from './earlier-end'
import { fitLines } from './fit-lines'
import { isHandRaise } from './is-hand-raise'
import { RunningEngagement } from './running-engagement'
import { sumOf } from './sum-of'
import type { TurningPoint } from './turning-point'

/** Far above what sums of floats differ by, far below what a threshold can tell apart. */
const SLACK = 1e-6

type Fitted = { fit: number | null; gates: readonly GateCheck[] }

/**
 * Reads the turning points one after the other and says at each that is asked about whether the lead may have
 * crossed: never no where `qualify` says yes. It keeps running sums, so that a long history is read once and judged
 * in full at few instants.
 */
export function watchCrossing(
  { facts, earlier }: Candidate,
  criteria: Criteria,
  timeZone: string,
): (point: TurningPoint, isAsked: boolean) => boolean {
  const before = earlierEnd(earlier, timeZone)
  const running = new RunningEngagement(criteria, timeZone)
  const fittedTo = rememberFit(criteria)
  let engagement = NO_ENGAGEMENT
  let hasRaisedHand = false
  return ({ ms, events }, isAsked) => {
    for (const event of events) {
      running.add(event)
      engagement = addEngagement(engagement, event, criteria.eventKinds)
      hasRaisedHand ||= isHandRaise(event, criteria, before.endedAt, timeZone)
    }
    if (!isAsked) return false
    const known = factsAt(facts, ms)
    const { fit, gates } = fittedTo(known)
    if (gates.some(gate => gate.holds)) return false
    const score = running.at(ms)
    const rejectedAt = lastRejection(before.rejections, { ms, dateOnly: false }, timeZone)
    const standing = {
      at: new Date(ms),
      total: (fit ?? 0) + (score ?? 0) + SLACK,
      fit: fit === null ? null : fit + SLACK,
      engagement: score === null ? null : score + SLACK,
      product: running.pointsOf(criteria.routes.pql?.events ?? [], ms) + SLACK,
      hasRaisedHand,
      signals: failureSignals({ engagement, rejectedAt, gates }, timeZone),
      heldUntil: before.heldUntil,
      thresholds: thresholdsOf(criteria, known),
    }
    return checkRoutes(standing, criteria).some(check => check.holds.length === 0)
  }
}

function rememberFit(criteria: Criteria): (facts: LeadFacts) => Fitted {
  const known = new Map<LeadFacts, Fitted>()
  return facts => {
    const remembered = known.get(facts)
    if (remembered) return remembered
    const lines = fitLines(criteria, facts)
    const gates = criteria.gates.map(gate => icpGate(gate, facts))
    const fitted = { fit: lines === null ? null : sumOf(lines), gates }
    known.set(facts, fitted)
    return fitted
  }
}
