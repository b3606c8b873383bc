import type { Criteria } from '../criteria/criteria'
import { checkRoutes } from '../scoring/check-routes'
import type { RouteCheck } from '../scoring/qualification'
import type { JudgedPast } from './judge-past'

/** A rule left out of a reckoning. */
export type LeftOut = { group: 'fit' | 'behaviour'; place: number } | null

const NOBODY_KNOWS_WHEN = new Date(0)

/** How each route answers a judged handoff, perhaps without one rule. */
export function routesOf(judged: JudgedPast, criteria: Criteria, leftOut: LeftOut = null): RouteCheck[] {
  const { past, fit, behaviour, isFitKnown, signals, hasRaisedHand, thresholds } = judged
  const without = (group: 'fit' | 'behaviour') => (leftOut?.group === group ? leftOut.place : -1)
  const fitScore = isFitKnown ? capped(sumWithout(fit, without('fit')), criteria.caps.fit) : null
  const hasEngaged = past.events.length > 0
  const engaged = capped(sumWithout(behaviour, without('behaviour')), criteria.caps.engagement)
  const engagement = hasEngaged ? engaged : null
  const isScored = fitScore !== null || engagement !== null
  const usage = criteria.routes.pql?.events ?? []
  let product = 0
  criteria.behaviourRules.forEach((rule, place) => {
    if (place !== without('behaviour') && usage.includes(rule.event)) product += behaviour[place] ?? 0
  })
  const standing = {
    at: NOBODY_KNOWS_WHEN,
    total: isScored ? (fitScore ?? 0) + (engagement ?? 0) : null,
    fit: fitScore,
    engagement,
    product,
    hasRaisedHand,
    signals,
    heldUntil: null,
    thresholds,
  }
  return checkRoutes(standing, criteria)
}

/** Whether criteria would hand a lead over at the moment it was: gates, guards, and one route at least. */
export function letsThrough(judged: JudgedPast, criteria: Criteria): boolean {
  if (judged.gates.some(gate => gate.holds)) return false
  return routesOf(judged, criteria).some(route => route.holds.length === 0)
}

function sumWithout(points: readonly number[], place: number): number {
  let sum = 0
  for (let i = 0; i < points.length; i++) if (i !== place) sum += points[i] ?? 0
  return sum
}

const capped = (sum: number, cap: number | null): number => (cap === null ? sum : Math.min(sum, cap))
