import type { Crossing } from '@/lib/domain/scoring/first-crossing'
import type { Hold, Qualification } from '@/lib/domain/scoring/qualification'
import type { CrossingView, HoldView, QualificationView } from './qualification'
import { viewGate, viewScore } from './view-score'

/** Where a lead stands, as it goes over the wire. */
export function viewQualification(qualification: Qualification): QualificationView {
  const { score, thresholds, route, mode, holds, routes } = qualification
  return {
    score: viewScore(score),
    thresholds: {
      segment: thresholds.segment,
      total: thresholds.total,
      minimum_fit: thresholds.minimumFit,
      minimum_engagement: thresholds.minimumEngagement,
    },
    route,
    failure_mode: mode,
    holds: holds.map(viewHold),
    routes: routes.map(check => ({ route: check.route, holds: check.holds.map(viewHold) })),
  }
}

/** A crossing, as it goes over the wire. */
export function viewCrossing(crossing: Crossing | null): CrossingView | null {
  if (crossing === null) return null
  const { at, dateOnly, route, trigger, event, score } = crossing
  return {
    at: at.toISOString(),
    date_only: dateOnly,
    ...{ route, trigger, event_id: event?.id ?? null, total: score.total },
  }
}

function viewHold(hold: Hold): HoldView {
  switch (hold.kind) {
    case 'gate':
      return { kind: 'gate', gate: viewGate(hold.gate) }
    case 'held_until':
      return { kind: 'held_until', until: hold.until.toISOString() }
    default:
      return hold
  }
}
