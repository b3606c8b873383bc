import type { BehaviourRule } from '../criteria/criteria'
import { decay } from '../scoring/decay'
import { BUNDLE_BITS, type Entries, UNEVEN } from './count-entries'
import { msOf, type Snapshot } from './snapshot'

/** Engagement of a candidate at one of its points to the millisecond, without its cap: what the records keep, unblurred. */
export function sharpEngagement(
  snapshot: Snapshot,
  rules: readonly BehaviourRule[],
  entries: Entries,
  candidate: number,
  at: number,
): number {
  const { bundle, bundles, unevenPoint, unevenRule, unevenDelta } = entries
  const now = msOf(snapshot, at)
  let uneven = entries.unevenStart[candidate] ?? 0
  let sum = 0
  const add = (rule: BehaviourRule | undefined, delta: number, ageMs: number) => {
    if (rule) sum += rule.points * delta * decay(ageMs, rule.halfLifeDays)
  }
  for (let point = snapshot.pointStart[candidate] ?? 0; point <= at; point++) {
    const code = bundle[point] ?? 0
    if (code === 0) continue
    const ageMs = now - msOf(snapshot, point)
    for (const rule of bundles[code & BUNDLE_BITS] ?? []) add(rules[rule], 1, ageMs)
    if (code >= UNEVEN)
      for (; unevenPoint[uneven] === point; uneven++)
        add(rules[unevenRule[uneven] ?? -1], unevenDelta[uneven] ?? 0, ageMs)
  }
  return sum
}
