import type { Criteria } from '../criteria/criteria'
import { countEntries } from './count-entries'
import { eligiblePoints } from './eligible-points'
import { fitOfFacts, linesOfFacts } from './judge-facts'
import { productPoints } from './product-points'
import type { Snapshot } from './snapshot'
import type { SweepInput } from './sweep'

/** Remembers what was worked out under a key; the most recent few. */
export type Remember = <Value>(kind: string, key: unknown, work: () => Value) => Value

/**
 * What a sweep reads, each part remembered by the parts of the criteria it depends on: dragging points or a threshold
 * works out nothing again, a gate or a guard reads the points once, a half-life or a cap the events.
 */
export function prepareSweep(
  snapshot: Snapshot,
  criteria: Criteria,
  asOfMs: number,
  remember: Remember,
): SweepInput {
  const { behaviourRules, fitRules, caps, thresholds, gates, guards, routes, eventKinds } = criteria
  const counted = behaviourRules.map(({ event, conditions, maxPerDay, cap, halfLifeDays, windowDays }) => [
    ...[event, conditions, maxPerDay, cap, halfLifeDays, windowDays],
  ])
  const asked = fitRules.map(({ field, condition, points }) => [field, condition, points])
  const gated = [
    gates.map(({ field, condition, whenUnknown, isEnforced }) => [field, condition, whenUnknown, isEnforced]),
    ...[guards, routes.inbound, routes.scored, routes.pql !== null, eventKinds, asOfMs],
  ]
  const entries = remember('entries', counted, () => countEntries(snapshot, behaviourRules))
  const eligible = remember('eligible', gated, () => eligiblePoints(snapshot, criteria, asOfMs))
  const product = () => {
    if (routes.pql === null) return eligible.inbound
    const reached = productPoints(snapshot, criteria, entries, eligible)
    return reached.map((point, candidate) => Math.min(point, eligible.inbound[candidate] ?? point))
  }
  const worth = routes.pql === null ? null : behaviourRules.map(rule => rule.points)
  return {
    ...{ snapshot, criteria, entries, eligible },
    always: remember('always', [counted, gated, worth, routes.pql], product),
    fit: remember('fit', [asked, caps.fit], () => fitOfFacts(snapshot, { fitRules, caps })),
    lines: remember(
      'lines',
      thresholds.segments.map(each => each.segment),
      () => linesOfFacts(snapshot, thresholds),
    ),
  }
}

/** Remembers nothing, for a single replay. */
export const forgetful: Remember = (_kind, _key, work) => work()
