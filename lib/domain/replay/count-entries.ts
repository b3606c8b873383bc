import type { BehaviourRule } from '../criteria/criteria'
import { increment } from '../scoring/decay'
import { floats, shorts } from './column'
import { DecayTable } from './decay-table'
import { matchedRules } from './matched-rules'
import { DATE_ONLY_BIT, type Snapshot, TYPE_BITS } from './snapshot'
import { WindowedCount } from './windowed-count'

/** What each point adds to the effective counts of the rules; points of rules are multiplied in later. */
export type Entries = {
  /** Where the entries of a point end. */
  end: Uint32Array
  rule: Uint16Array
  /** Change of the effective count at the point, beyond its decay. */
  delta: Float64Array
}

const DAY_MS = 86_400_000
export const TABLE_DAYS = 2_048

/**
 * Increments of the effective counts: they depend on what a rule counts, its cap, half-life, window and limit per day,
 * not on its points. So they are worked out once and hold while points, gates and thresholds change.
 */
export function countEntries(snapshot: Snapshot, rules: readonly BehaviourRule[]): Entries {
  const { pointStart, pointMs, eventEnd, eventType, eventProperties } = snapshot
  const { ofType, fulfils } = matchedRules(snapshot, rules)
  const tables = rules.map(({ halfLifeDays }) =>
    halfLifeDays === null ? null : new DecayTable(halfLifeDays, TABLE_DAYS),
  )
  const windows = rules.map(rule => (rule.windowDays === null ? null : new WindowedCount(rule)))
  const effective = new Float64Array(rules.length)
  const lastMs = new Float64Array(rules.length)
  const isBeyondDay = dayLimit(snapshot, rules)
  const end = new Uint32Array(pointMs.length)
  const rule = shorts(Math.max(1_024, eventType.length))
  const delta = floats(Math.max(1_024, eventType.length))
  let candidate = -1
  const open: WindowedCount[] = []
  let firstOfNext = 0
  let event = 0
  for (let point = 0; point < pointMs.length; point++) {
    while (point >= firstOfNext && candidate < snapshot.size - 1) {
      candidate += 1
      firstOfNext = pointStart[candidate + 1] ?? 0
      effective.fill(0)
      for (const each of open) each.clear()
      open.length = 0
      isBeyondDay.clear()
    }
    const ms = pointMs[point] ?? 0
    const last = eventEnd[point] ?? 0
    for (; event < last; event++) {
      const type = eventType[event] ?? 0
      const fitting = ofType[type & TYPE_BITS]
      if (fitting === undefined) continue
      for (let i = 0; i < fitting.length; i++) {
        const r = fitting[i] ?? 0
        const asked = fulfils[r]
        if (asked && asked[eventProperties === null ? 0 : (eventProperties[event] ?? 0)] === 0) continue
        const asks = rules[r]
        if (asks === undefined) continue
        if (asks.maxPerDay !== null && isBeyondDay.count(r, asks.maxPerDay, point, type)) continue
        const window = windows[r]
        if (window) {
          if (window.isEmpty) open.push(window)
          window.add(ms)
          continue
        }
        let added = 1
        if (asks.cap !== null) {
          const before = effective[r] ?? 0
          const left = before === 0 ? 0 : before * (tables[r]?.after(ms - (lastMs[r] ?? 0)) ?? 1)
          added = increment(left, asks.cap)
          effective[r] = left + added
          lastMs[r] = ms
        }
        if (added === 0) continue
        rule.push(r)
        delta.push(added)
      }
    }
    for (let i = 0; i < open.length; i++) {
      const window = open[i]
      const change = window?.changeAt(ms) ?? 0
      if (change === 0 || window === undefined) continue
      rule.push(windows.indexOf(window))
      delta.push(change)
    }
    end[point] = delta.length
  }
  return { end, rule: rule.whole(), delta: delta.whole() }
}

type DayLimit = {
  clear: () => void
  /** Counts an event of a rule, and says whether it is one too many for its day. */
  count: (rule: number, most: number, point: number, type: number) => boolean
}

function dayLimit({ pointDay, pointMs }: Snapshot, rules: readonly BehaviourRule[]): DayLimit {
  const days = rules.map(() => new Map<number, number>())
  const used: Map<number, number>[] = []
  return {
    clear: () => {
      for (const each of used) each.clear()
      used.length = 0
    },
    count: (rule, most, point, type) => {
      const ofDay = days[rule]
      if (ofDay === undefined) return false
      const isDate = (type & DATE_ONLY_BIT) !== 0
      const day = isDate ? Math.floor((pointMs[point] ?? 0) / DAY_MS) : (pointDay[point] ?? 0)
      if (ofDay.size === 0) used.push(ofDay)
      const before = ofDay.get(day) ?? 0
      ofDay.set(day, before + 1)
      return before >= most
    },
  }
}

/** First entry of a point. */
export function entriesFrom({ end }: Entries, point: number): number {
  return point === 0 ? 0 : (end[point - 1] ?? 0)
}
