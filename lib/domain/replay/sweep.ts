import type { Criteria, Thresholds } from '../criteria/criteria'
import { reaches, TOLERANCE } from '../scoring/reaches'
import { type Entries, entriesFrom } from './count-entries'
import { type Eligible, NEVER, SCORED } from './eligible-points'
import { exactScore, TIE } from './exact-score'
import { scoreGroups } from './score-groups'
import { eventsFrom, type Snapshot } from './snapshot'

/** All that a sweep reads and that outlives a change of points and thresholds. */
export type SweepInput = {
  snapshot: Snapshot
  criteria: Criteria
  entries: Entries
  eligible: Eligible
  /** Per candidate: the first point at which it is an MQL whatever the threshold, or NEVER. */
  always: Uint32Array
  /** Per row of facts; NaN: nothing is known that fit asks for. */
  fit: Float64Array
  /** Per row of facts: which line applies. */
  lines: Uint8Array
}

/** Told once per candidate and rise: the thresholds from one to another, both inside, are reached at this point first. */
export type OnReached = (candidate: number, point: number, from: number, to: number) => void

/** More than sums of floats differ by, and less than a threshold can tell apart. */
const SLACK = 1e-6

/**
 * One pass over all histories: for every whole threshold from 0 to the highest, the point at which each candidate is an
 * MQL first, and the same for the exact threshold of the criteria. Segments with a line of their own keep it. Between
 * evaluations only an upper bound is kept, so that most events cost one addition. All candidates, or some.
 */
export function sweep(
  input: SweepInput,
  highest: number,
  onReached: OnReached,
  some: Uint32Array | null = null,
): Uint32Array {
  const { snapshot, criteria, entries, eligible, always } = input
  const { pointStart, pointMs, factStart, factFrom, eventEnd } = snapshot
  const { end: entryEnd, rule: entryRule, delta: entryDelta } = entries
  const { bits, end: eligibleEnd } = eligible
  const { ofRule, points, groups, tables } = scoreGroups(criteria.behaviourRules)
  const lines: readonly Thresholds[] = [criteria.thresholds, ...criteria.thresholds.segments]
  const hasRules = criteria.fitRules.length + criteria.behaviourRules.length > 0
  const cap = criteria.caps.engagement ?? Number.POSITIVE_INFINITY
  const asked = criteria.thresholds.total
  const sums = new Float64Array(groups)
  const aged = new Float64Array(groups)
  const crossed = new Uint32Array(snapshot.size).fill(NEVER)
  const asksFor = some === null ? snapshot.size : some.length
  for (let i = 0; i < asksFor; i++) {
    const candidate = some === null ? i : (some[i] ?? 0)
    const surely = always[candidate] ?? NEVER
    const lastEligible = eligibleEnd[candidate] ?? 0
    const behind = surely === NEVER ? lastEligible : surely + 1
    if (behind === 0) continue
    const first = pointStart[candidate] ?? 0
    const firstEvent = eventsFrom(snapshot, first)
    const lastFact = (factStart[candidate + 1] ?? 0) - 1
    let fact = factStart[candidate] ?? 0
    let entry = entriesFrom(entries, first)
    // Up to here the sums hold what the points brought.
    let applied = entry
    let settled = first
    // Thresholds up to this one have been reached; none yet.
    let level = -1
    let isCrossed = false
    let bound = 0
    let sumsMs = 0
    let hasSums = false
    for (let group = 0; group < groups; group++) sums[group] = 0
    for (let point = first; point < behind; point++) {
      const ms = pointMs[point] ?? 0
      const lastEntry = entryEnd[point] ?? 0
      for (; entry < lastEntry; entry++) {
        const worth = (points[entryRule[entry] ?? 0] ?? 0) * (entryDelta[entry] ?? 0)
        // What is taken away decays too, and comes back with the half-life: it never lowers the bound.
        if (worth > 0) bound += worth
      }
      if (point === surely) {
        if (level < highest) onReached(candidate, point, level + 1, highest)
        if (!isCrossed) crossed[candidate] = point
        break
      }
      if (((bits[point] ?? 0) & SCORED) === 0 || !hasRules) continue
      while (fact < lastFact && (factFrom[fact + 1] ?? 0) <= ms) fact += 1
      const fitted = input.fit[fact] ?? Number.NaN
      const isFitKnown = !Number.isNaN(fitted)
      const fit = isFitKnown ? fitted : 0
      const ofLine = input.lines[fact] ?? 0
      const line = lines[ofLine] ?? criteria.thresholds
      const next = ofLine > 0 ? line.total : isCrossed ? level + 1 : Math.min(level + 1, asked)
      if (fit + Math.min(bound, cap) + TOLERANCE + SLACK < next) continue
      const hasEvents = (eventEnd[point] ?? 0) > firstEvent
      if (!isFitKnown && !hasEvents) continue
      // Only now are the sums brought up to date; most leads pass their peak and are never asked again.
      for (; settled <= point; settled++) {
        const upTo = entryEnd[settled] ?? 0
        if (applied === upTo) continue
        const at = pointMs[settled] ?? 0
        if (hasSums && at !== sumsMs) tables.age(sums, sums, at - sumsMs)
        sumsMs = at
        hasSums = true
        for (; applied < upTo; applied++) {
          const rule = entryRule[applied] ?? 0
          const group = ofRule[rule] ?? 0
          sums[group] = (sums[group] ?? 0) + (points[rule] ?? 0) * (entryDelta[applied] ?? 0)
        }
      }
      const isOlder = hasSums && ms !== sumsMs
      if (isOlder) tables.age(sums, aged, ms - sumsMs)
      const current = isOlder ? aged : sums
      let engagement = 0
      bound = 0
      for (let group = 0; group < groups; group++) {
        const worth = current[group] ?? 0
        engagement += worth
        if (worth > 0) bound += worth
      }
      if (engagement > cap) engagement = cap
      let total = fit + engagement
      if (isNear(total, Math.round(total)) || isNear(total, asked) || isNear(total, line.total)) {
        const exact = exactScore(snapshot, criteria, candidate, point)
        total = exact.total ?? Number.NEGATIVE_INFINITY
      }
      if (line.minimumFit !== null && !(isFitKnown && reaches(fit, line.minimumFit))) continue
      if (line.minimumEngagement !== null) {
        if (!hasEvents) continue
        const isTie = isNear(engagement, line.minimumEngagement)
        const exact = isTie ? exactScore(snapshot, criteria, candidate, point).engagement : engagement
        if (exact === null || !reaches(exact, line.minimumEngagement)) continue
      }
      if (ofLine > 0) {
        if (!reaches(total, line.total)) continue
        if (level < highest) onReached(candidate, point, level + 1, highest)
        if (!isCrossed) crossed[candidate] = point
        break
      }
      if (!isCrossed && reaches(total, asked)) {
        isCrossed = true
        crossed[candidate] = point
      }
      const risen = Math.min(highest, Math.floor(total + TOLERANCE))
      if (risen > level) {
        onReached(candidate, point, level + 1, risen)
        level = risen
      }
      if (isCrossed && level === highest) break
    }
  }
  return crossed
}

const isNear = (score: number, line: number) => Math.abs(score + TOLERANCE - line) < TIE
