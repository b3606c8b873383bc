import type { Criteria } from '../criteria/criteria'
import { holdsFor } from '../criteria/holds-for'
import { factOf } from '../criteria/lead-facts'
import { countEvents } from '../scoring/count-events'
import { compareEvents } from '../scoring/engagement-event'
import { matchesRule } from '../scoring/matches-rule'
import { knownBefore } from './known-before'
import type { PastCase } from './past-case'

/**
 * What each rule of the criteria counted at the hand-off, before its points: one or none for a fit rule, the effective
 * count for a behaviour rule. Fit rules first, in the order of the criteria.
 */
export function ruleCounts(each: PastCase, criteria: Criteria, timeZone: string): number[] {
  const events = knownBefore(each, timeZone).sort(compareEvents)
  const atMs = each.mql?.ms ?? 0
  const fit = criteria.fitRules.map(rule =>
    holdsFor(rule.condition, factOf(each.facts, rule.field)) ? 1 : 0,
  )
  const behaviour = criteria.behaviourRules.map(rule => {
    const matching = events.filter(event => matchesRule(rule, event))
    const counted = countEvents(rule, matching, atMs, timeZone)
    return counted.reduce((sum, { effective }) => sum + effective, 0)
  })
  return [...fit, ...behaviour]
}
