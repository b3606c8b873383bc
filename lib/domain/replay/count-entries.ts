import type { BehaviourRule } from '../criteria/criteria'
import { increment } from '../scoring/decay'
import { DayLimits } from './day-limits'
import { DecayTables } from './decay-tables'
import { matchedRules } from './matched-rules'
import { type Snapshot, TYPE_BITS } from './snapshot'
import { WindowedCount } from './windowed-count'

/** What each point adds to the effective counts of the rules; points of rules are multiplied in later. */
export type Entries = {
  /** Where the entries of a point end. */
  end: Uint32Array
  rule: Uint16Array
  /** Change of the effective count at the point, beyond its decay. */
  delta: Float64Array
}

/**
 * Increments of the effective counts: they depend on what a rule counts, its cap, half-life, window and limit per day,
 * not on its points. So they are worked out once and hold while points, gates and thresholds change.
 */
export function countEntries(snapshot: Snapshot, rules: readonly BehaviourRule[]): Entries {
  const { pointStart, pointMs, eventEnd, eventType, eventProperties } = snapshot
  const { ofType, fulfils } = matchedRules(snapshot, rules)
  const tables = new DecayTables(rules.map(rule => rule.halfLifeDays))
  const caps = Float64Array.from(rules, rule => rule.cap ?? Number.POSITIVE_INFINITY)
  const mostPerDay = Float64Array.from(rules, rule => rule.maxPerDay ?? Number.POSITIVE_INFINITY)
  const windows = rules.map((rule, i) => (rule.windowDays === null ? null : new WindowedCount(rule, i)))
  const effective = new Float64Array(rules.length)
  const lastMs = new Float64Array(rules.length)
  const limits = new DayLimits(snapshot, rules.length)
  const open: WindowedCount[] = []
  const end = new Uint32Array(pointMs.length)
  // A point adds at most one entry for each rule and event, and one for each window: room for that is made ahead.
  let room = eventType.length + 1_024
  let entryRule = new Uint16Array(room)
  let entryDelta = new Float64Array(room)
  let entries = 0
  let event = 0
  for (let candidate = 0; candidate < snapshot.size; candidate++) {
    effective.fill(0)
    for (let i = 0; i < open.length; i++) open[i]?.clear()
    open.length = 0
    const behind = pointStart[candidate + 1] ?? 0
    for (let point = pointStart[candidate] ?? 0; point < behind; point++) {
      const ms = pointMs[point] ?? 0
      const lastEvent = eventEnd[point] ?? 0
      const needed = entries + (lastEvent - event + 1) * rules.length
      if (needed > room) {
        room = Math.max(needed, Math.ceil(room * 1.5))
        entryRule = grown(entryRule, new Uint16Array(room))
        entryDelta = grown(entryDelta, new Float64Array(room))
      }
      for (; event < lastEvent; event++) {
        const type = eventType[event] ?? 0
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
            window.add(ms)
            continue
          }
          let added = 1
          const cap = caps[r] ?? 0
          if (cap < 1e9) {
            const before = effective[r] ?? 0
            const left = before === 0 ? 0 : before * tables.after(r, ms - (lastMs[r] ?? 0))
            added = increment(left, cap)
            effective[r] = left + added
            lastMs[r] = ms
            if (added === 0) continue
          }
          entryRule[entries] = r
          entryDelta[entries] = added
          entries += 1
        }
      }
      for (let i = 0; i < open.length; i++) {
        const window = open[i]
        const change = window?.changeAt(ms) ?? 0
        if (change === 0) continue
        entryRule[entries] = window?.rule ?? 0
        entryDelta[entries] = change
        entries += 1
      }
      end[point] = entries
    }
  }
  return { end, rule: entryRule.slice(0, entries), delta: entryDelta.slice(0, entries) }
}

function grown<Kind extends Uint16Array | Float64Array>(numbers: Kind, larger: Kind): Kind {
  larger.set(numbers)
  return larger
}

/** First entry of a point. */
export function entriesFrom({ end }: Entries, point: number): number {
  return point === 0 ? 0 : (end[point - 1] ?? 0)
}
