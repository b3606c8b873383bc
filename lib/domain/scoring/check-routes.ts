import type { Bypassable, Criteria, Thresholds } from '../criteria/criteria'
import type { FailureSignals } from '../failure-mode/failure-signals'
import { FAILURE_MODES } from '../rejection/reasons'
import type { Hold, RouteCheck } from './qualification'
import { reaches } from './reaches'

/** A lead's figures at an instant. */
export type Standing = {
  at: Date
  total: number | null
  fit: number | null
  engagement: number | null
  /** Points of the rules on product-usage events. */
  product: number
  hasRaisedHand: boolean
  signals: FailureSignals
  heldUntil: Date | null
  thresholds: Thresholds
}

/**
 * What each route asks and the lead lacks. Inbound asks for a raised hand only; pql for product usage over its own
 * threshold; scored for the total and the minima of the segment. Guards stand on all of them, but hand-raisers pass
 * over those the criteria name and are not made to wait for a date.
 */
export function checkRoutes(standing: Standing, { routes, guards }: Criteria): RouteCheck[] {
  const { signals, heldUntil, at, thresholds } = standing
  const guarded = (bypasses: readonly Bypassable[]): Hold[] =>
    FAILURE_MODES.filter(
      mode => guards[mode] && signals[mode] && !bypasses.some(bypassed => bypassed === mode),
    ).map(mode => ({ kind: 'guard', mode }))
  const waits: Hold[] = heldUntil && at < heldUntil ? [{ kind: 'held_until', until: heldUntil }] : []
  const checks: RouteCheck[] = []
  if (routes.inbound) {
    const raised: Hold[] = standing.hasRaisedHand ? [] : [{ kind: 'no_hand_raise' }]
    checks.push({ route: 'inbound', holds: [...raised, ...guarded(routes.inbound.bypasses)] })
  }
  if (routes.pql) {
    const line = below('threshold', standing.product, routes.pql.threshold)
    checks.push({ route: 'pql', holds: [...line, ...waits, ...guarded([])] })
  }
  if (routes.scored)
    checks.push({ route: 'scored', holds: [...belowLine(standing, thresholds), ...waits, ...guarded([])] })
  return checks
}

function belowLine({ total, fit, engagement }: Standing, thresholds: Thresholds): Hold[] {
  return [
    ...below('threshold', total, thresholds.total),
    ...below('minimum_fit', fit, thresholds.minimumFit),
    ...below('minimum_engagement', engagement, thresholds.minimumEngagement),
  ]
}

/** A score nobody can say reaches no threshold, not even one of zero. */
function below(
  kind: 'threshold' | 'minimum_fit' | 'minimum_engagement',
  score: number | null,
  needed: number | null,
): Hold[] {
  if (needed === null || (score !== null && reaches(score, needed))) return []
  return [{ kind, score, needed }]
}
