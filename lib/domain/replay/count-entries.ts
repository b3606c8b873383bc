import type { BehaviourRule } from '../criteria/criteria'
import { increment } from '../scoring/decay'
import { Bundles } from './bundles'
import { counts, floats, shorts } from './column'
import { DayLimits } from './day-limits'
import { decayTable, leftAfter } from './decay-table'
import { matchedRules } from './matched-rules'
import { msOf, type Snapshot, TYPE_BITS } from './snapshot'
import { WindowedCount } from './windowed-count'

/**
 * What each point adds to the effective counts of the rules; points of rules are multiplied in later. Nearly always a
 * rule counts one more: which rules do is one code a point. What a cap or a window makes of it stands apart.
 */
export type Entries = {
  /** Per point: a code of bundles, and UNEVEN where changes stand apart. */
  bundle: Uint16Array
  /** Per code: the rules that count one more, a rule twice where two events of it meet. */
  bundles: readonly (readonly number[])[]
  /** Where the changes of each candidate begin that are not whole ones; one more than candidates. */
  unevenStart: Uint32Array
  unevenPoint: Uint32Array
  unevenRule: Uint16Array
  unevenDelta: Float64Array
}

export const UNEVEN = 0x8000
export const BUNDLE_BITS = 0x7fff

/**
 * Increments of the effective counts: they depend on what a rule counts, its cap, half-life, window and limit per day,
 * not on its points. So they are worked out once and hold while points, gates and thresholds change.
 */
export function countEntries(snapshot: Snapshot, rules: readonly BehaviourRule[]): Entries {
  const { size, pointStart, pointSecond, pointMilli, eventEnd, eventType, eventProperties } = snapshot
  const { ofType, fulfils } = matchedRules(snapshot, rules)
  const caps = Float64Array.from(rules, rule => rule.cap ?? Number.POSITIVE_INFINITY)
  const mostPerDay = Float64Array.from(rules, rule => rule.maxPerDay ?? Number.POSITIVE_INFINITY)
  const windows = rules.map((rule, i) => (rule.windowDays === null ? null : new WindowedCount(rule, i)))
  const tables = rules.map(rule => decayTable(rule.halfLifeDays))
  const effective = new Float64Array(rules.length)
  const lastPoint = new Uint32Array(rules.length)
  const limits = new DayLimits(snapshot, rules.length)
  const open: WindowedCount[] = []
  const bundles = new Bundles(rules.length)
  // A rule without any limit counts each event, so all rules of such a type are one step.
  const isPlain = rules.map(
    rule =>
      rule.cap === null &&
      rule.maxPerDay === null &&
      rule.windowDays === null &&
      rule.conditions.length === 0,
  )
  const plainOfType = Int32Array.from(ofType, fitting =>
    fitting.every(r => isPlain[r] === true) ? bundles.codeOf(fitting) : -1,
  )
  const bundle = new Uint16Array(pointSecond.length)
  const unevenStart = new Uint32Array(size + 1)
  const unevenPoint = counts()
  const unevenRule = shorts()
  const unevenDelta = floats()
  let event = 0
  for (let candidate = 0; candidate < size; candidate++) {
    unevenStart[candidate] = unevenPoint.length
    effective.fill(0)
    for (let i = 0; i < open.length; i++) open[i]?.clear()
    open.length = 0
    const behind = pointStart[candidate + 1] ?? 0
    for (let point = pointStart[candidate] ?? 0; point < behind; point++) {
      const lastEvent = eventEnd[point] ?? 0
      let code = 0
      let isUneven = false
      for (; event < lastEvent; event++) {
        const type = eventType[event] ?? 0
        const plain = plainOfType[type & TYPE_BITS] ?? -1
        if (plain >= 0 && code === 0) {
          code = plain
          continue
        }
        const fitting = ofType[type & TYPE_BITS]
        if (fitting === undefined) continue
        for (let i = 0; i < fitting.length; i++) {
          const r = fitting[i] ?? 0
          const asked = fulfils[r]
          if (asked && asked[eventProperties === null ? 0 : (eventProperties[event] ?? 0)] === 0) continue
          const most = mostPerDay[r] ?? 0
          if (most < 1e9 && limits.isBeyond(candidate, r, most, point, type)) continue
          const window = windows[r]
          if (window) {
            if (window.isEmpty) open.push(window)
            window.add(msOf(snapshot, point))
            continue
          }
          let added = 1
          const cap = caps[r] ?? 0
          if (cap < 1e9) {
            const before = effective[r] ?? 0
            let left = 0
            const table = tables[r]
            if (before !== 0 && table !== undefined) {
              const last = lastPoint[r] ?? 0
              let seconds = (pointSecond[point] ?? 0) - (pointSecond[last] ?? 0)
              let millis = pointMilli === null ? 0 : (pointMilli[point] ?? 0) - (pointMilli[last] ?? 0)
              if (millis < 0) {
                seconds -= 1
                millis += 1_000
              }
              left = before * leftAfter(table, seconds, millis)
            }
            added = increment(left, cap)
            effective[r] = left + added
            lastPoint[r] = point
            if (added === 0) continue
          }
          const next = added === 1 ? bundles.next(code, r) : -1
          if (next >= 0) code = next
          else {
            isUneven = true
            unevenPoint.push(point)
            unevenRule.push(r)
            unevenDelta.push(added)
          }
        }
      }
      for (let i = 0; i < open.length; i++) {
        const window = open[i]
        const change = window?.changeAt(msOf(snapshot, point)) ?? 0
        if (change === 0) continue
        isUneven = true
        unevenPoint.push(point)
        unevenRule.push(window?.rule ?? 0)
        unevenDelta.push(change)
      }
      bundle[point] = isUneven ? code | UNEVEN : code
    }
  }
  unevenStart[size] = unevenPoint.length
  return {
    bundle,
    bundles: bundles.rules,
    unevenStart,
    unevenPoint: unevenPoint.whole(),
    unevenRule: unevenRule.whole(),
    unevenDelta: unevenDelta.whole(),
  }
}
