import type { Criteria } from '../criteria/criteria'
import { icpGate } from '../criteria/icp-gate'
import type { LeadFacts } from '../criteria/lead-facts'
import { compareEvents, type EngagementEvent } from './engagement-event'
import { engagementLines } from './engagement-lines'
import { fitLines } from './fit-lines'
import type { Score } from './score'
import { sumOf } from './sum-of'

/**
 * Score of a lead under criteria as of now (DESIGN section 5): fit + engagement, each the sum of its lines, with
 * every gate's answer. Events after now are not read, and their order does not matter. The zone is the workspace's,
 * for `max_per_day`.
 */
export function scoreLead(
  facts: LeadFacts,
  events: readonly EngagementEvent[],
  criteria: Criteria,
  now: Date,
  timeZone: string,
): Score {
  const past = events.filter(event => event.occurredAt <= now).sort(compareEvents)
  const ofFit = fitLines(criteria, facts)
  const ofEngagement = engagementLines(criteria, past, now.getTime(), timeZone)
  const fit = ofFit === null ? null : sumOf(ofFit)
  const engagement = past.length === 0 ? null : sumOf(ofEngagement)
  const hasRules = criteria.fitRules.length + criteria.behaviourRules.length > 0
  const notScored = !hasRules ? 'no_rules' : fit === null && engagement === null ? 'nothing_known' : null
  return {
    at: now,
    total: notScored === null ? (fit ?? 0) + (engagement ?? 0) : null,
    fit,
    engagement,
    notScored,
    lines: [...(ofFit ?? []), ...ofEngagement],
    gates: criteria.gates.map(gate => icpGate(gate, facts)),
  }
}
