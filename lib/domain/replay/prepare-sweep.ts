import type { Criteria } from '../criteria/criteria'
import { countEntries } from './count-entries'
import { eligiblePoints } from './eligible-points'
import { engagementRecords, type MovedRule } from './engagement-records'
import { blockedRows, fitOfFacts, linesOfFacts } from './judge-facts'
import { productPoints } from './product-points'
import type { Snapshot } from './snapshot'
import type { SweepInput } from './sweep'

/** Remembers what was worked out under a key; the most recent few. */
export type Remember = <Value>(kind: string, key: unknown, work: () => Value) => Value

/** What is prepared of: a history up to an instant, perhaps with one rule left open. */
export type Preparing = { snapshot: Snapshot; asOfMs: number; moved: MovedRule | null; remember: Remember }

/**
 * What a sweep reads, each part remembered by the parts of the criteria it depends on: fit, gates and thresholds work
 * out next to nothing again, points of behaviour one pass, a guard the points, a cap or a window the events.
 */
export function prepareSweep(
  criteria: Criteria,
  { snapshot, asOfMs, moved, remember }: Preparing,
): SweepInput {
  const { behaviourRules, fitRules, caps, thresholds, gates, guards, routes, eventKinds } = criteria
  // A half-life changes what is counted only where a cap or a window makes it count.
  const counted = behaviourRules.map(({ event, conditions, maxPerDay, cap, halfLifeDays, windowDays }) => [
    ...[event, conditions, maxPerDay, cap, windowDays],
    cap === null && windowDays === null ? null : halfLifeDays,
  ])
  const asked = fitRules.map(({ field, condition, points }) => [field, condition, points])
  const { form_fill, single_session, recycled } = guards
  const open = [form_fill, single_session, recycled, routes.inbound, routes.scored, routes.pql !== null]
  const eligibleBy = [open, eventKinds, asOfMs]
  const gated = [
    gates.map(({ field, condition, whenUnknown, isEnforced }) => [field, condition, whenUnknown, isEnforced]),
    guards.persona_mismatch,
  ]
  const worth = behaviourRules.map(({ id, points, halfLifeDays }) => [
    id === moved?.id ? null : points,
    halfLifeDays,
  ])
  const entries = remember('entries', counted, () => countEntries(snapshot, behaviourRules))
  const eligible = remember('eligible', eligibleBy, () => eligiblePoints(snapshot, criteria, asOfMs))
  const blocked = remember('blocked', gated, () => blockedRows(snapshot, criteria))
  const { pql } = routes
  const usage = behaviourRules.map(({ event, points, halfLifeDays }) =>
    pql?.events.includes(event) ? [points, halfLifeDays] : null,
  )
  return {
    ...{ snapshot, criteria, entries, blocked },
    records: remember('records', [counted, eligibleBy, worth, moved], () =>
      engagementRecords(snapshot, behaviourRules, entries, eligible, moved),
    ),
    movedPoints: behaviourRules.find(rule => rule.id === moved?.id)?.points ?? 0,
    product:
      pql === null
        ? null
        : remember('product', [counted, eligibleBy, gated, usage, pql], () =>
            productPoints(snapshot, criteria, entries, eligible, blocked),
          ),
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
