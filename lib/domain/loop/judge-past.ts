import type { BehaviourRule, Criteria, Thresholds } from '../criteria/criteria'
import { holdsFor, isKnown } from '../criteria/holds-for'
import { type GateCheck, icpGate } from '../criteria/icp-gate'
import { factOf } from '../criteria/lead-facts'
import { thresholdsOf } from '../criteria/thresholds-of'
import { engagementCut } from '../failure-mode/engagement-cut'
import { addEngagement, NO_ENGAGEMENT } from '../failure-mode/engagement-summary'
import { type FailureSignals, failureSignals } from '../failure-mode/failure-signals'
import { countEvents } from '../scoring/count-events'
import { compareEvents } from '../scoring/engagement-event'
import { isHandRaise } from '../scoring/is-hand-raise'
import { matchesRule } from '../scoring/matches-rule'
import type { PastHandoff } from './past-handoff'

/** A past handoff as some criteria see it at its moment: what each rule gave, how each gate answers. */
export type JudgedPast = {
  past: PastHandoff
  /** Points by rule, in the order of the criteria; before the caps of the groups. */
  fit: readonly number[]
  behaviour: readonly number[]
  /** Whether any field is known that a fit rule asks for. */
  isFitKnown: boolean
  gates: readonly GateCheck[]
  signals: FailureSignals
  hasRaisedHand: boolean
  thresholds: Thresholds
}

/** Looks at a past handoff through criteria, as of its own moment. */
export function judgePast(past: PastHandoff, criteria: Criteria, timeZone: string): JudgedPast {
  const { facts, events, rejectedAt, endedAt } = past
  const gates = criteria.gates.map(gate => icpGate(gate, facts))
  const engagement = events.reduce(
    (known, event) => addEngagement(known, event, criteria.eventKinds),
    NO_ENGAGEMENT,
  )
  return {
    past,
    fit: criteria.fitRules.map(rule =>
      holdsFor(rule.condition, factOf(facts, rule.field)) ? rule.points : 0,
    ),
    isFitKnown: criteria.fitRules.some(rule => isKnown(factOf(facts, rule.field))),
    behaviour: criteria.behaviourRules.map(rule => rulePoints(rule, past, timeZone)),
    gates,
    signals: failureSignals({ engagement, rejectedAt, gates }, timeZone),
    hasRaisedHand: events.some(event => isHandRaise(event, criteria, endedAt, timeZone)),
    thresholds: thresholdsOf(criteria, facts),
  }
}

/** Points one behaviour rule gave at the moment of the handoff. */
export function rulePoints(rule: BehaviourRule, { events, mql }: PastHandoff, timeZone: string): number {
  const matching = events.filter(event => matchesRule(rule, event))
  if (matching.length === 0) return 0
  const nowMs = engagementCut(mql, timeZone).beforeMs - 1
  const counted = countEvents(rule, matching.sort(compareEvents), nowMs, timeZone)
  return counted.reduce((sum, { effective }) => sum + rule.points * effective, 0)
}
