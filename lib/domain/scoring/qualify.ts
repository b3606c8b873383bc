import type { Criteria } from '../criteria/criteria'
import { thresholdsOf } from '../criteria/thresholds-of'
import { lastRejection } from '../failure-mode/detect-failure-mode'
import { addEngagement, NO_ENGAGEMENT } from '../failure-mode/engagement-summary'
import { failureModeOf, failureSignals } from '../failure-mode/failure-signals'
import { type Candidate, factsAt } from './candidate'
import { checkRoutes } from './check-routes'
import { type EarlierEnd, earlierEnd } from './earlier-end'
import { compareEvents } from './engagement-event'
import { isHandRaise } from './is-hand-raise'
import type { Hold, Qualification } from './qualification'
import type { Score } from './score'
import { scoreLead } from './score-lead'

/**
 * Where a lead stands at an instant: its score, its failure mode, and per route what is still lacking. That a lead
 * qualifies now does not make it an MQL: that happens at an event, its creation or a change only (`firstCrossing`).
 */
export function qualify(candidate: Candidate, criteria: Criteria, at: Date, timeZone: string): Qualification {
  const facts = factsAt(candidate.facts, at.getTime())
  const events = candidate.events.filter(event => event.occurredAt <= at)
  const before = earlierEnd(candidate.earlier, timeZone)
  const score = scoreLead(facts, events, criteria, at, timeZone)
  const raised = events.filter(event => isHandRaise(event, criteria, before.endedAt, timeZone))
  const handRaise = raised.sort(compareEvents).at(-1) ?? null
  const engagement = events.reduce(
    (known, event) => addEngagement(known, event, criteria.eventKinds),
    NO_ENGAGEMENT,
  )
  const rejectedAt = lastRejection(before.rejections, { ms: at.getTime(), dateOnly: false }, timeZone)
  const signals = failureSignals({ engagement, rejectedAt, gates: score.gates }, timeZone)
  const thresholds = thresholdsOf(criteria, facts)
  const product = productPoints(score, criteria)
  const { total, fit } = score
  const standing = {
    ...{ at, total, fit, engagement: score.engagement, product },
    ...{ hasRaisedHand: handRaise !== null, signals, heldUntil: before.heldUntil, thresholds },
  }
  const routes = checkRoutes(standing, criteria)
  const holds = commonHolds(score, before)
  const open = holds.length > 0 ? undefined : routes.find(check => check.holds.length === 0)
  const mode = failureModeOf(signals)
  return { at, route: open?.route ?? null, score, thresholds, handRaise, mode, signals, holds, routes }
}

function commonHolds(score: Score, before: EarlierEnd): Hold[] {
  const open: Hold[] = before.isOpen ? [{ kind: 'open_handoff' }] : []
  const gates = score.gates.filter(gate => gate.holds)
  return [...open, ...gates.map(gate => ({ kind: 'gate' as const, gate }))]
}

function productPoints({ lines }: Score, { routes }: Criteria): number {
  let points = 0
  for (const line of lines)
    if (line.kind === 'behaviour' && routes.pql?.events.includes(line.eventType)) points += line.points
  return points
}
