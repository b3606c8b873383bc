import type { BehaviourRule } from '../criteria/criteria'
import { BUNDLE_BITS, type Entries, UNEVEN } from './count-entries'
import {
  BLOCK_BITS,
  type DecayTable,
  LONGEST_STEP,
  leftAfter,
  SECONDS_IN_BLOCK,
  withinSecond,
} from './decay-table'
import { BARE, type Eligible, HAND, SCORED } from './eligible-points'
import { type ScoreGroups, scoreGroups } from './score-groups'
import { msOf, type Snapshot } from './snapshot'

/** A rule whose points are moved between two ends while all else stays. */
export type MovedRule = { id: string; least: number; most: number }

/**
 * The points at which the engagement of a candidate is higher than ever before, so that no other point can be the first
 * above any line. With a rule that is moved: higher than ever before for some of its values.
 */
export type EngagementRecords = {
  /** Where the records of each candidate begin; one more than candidates. */
  start: Uint32Array
  /** Point of a record, with the bits AT_HAND and AT_BARE. */
  point: Uint32Array
  /** Engagement without its cap, and without the rule that is moved. */
  engagement: Float64Array
  /** Effective count of the rule that is moved. */
  share: Float64Array | null
  /** Share of an engagement by which it may be off, because parts of seconds were not read. */
  blur: number
}

export const AT_HAND = 0x80000000
export const AT_BARE = 0x40000000
export const POINT_BITS = 0x3fffffff

/** Sums of floats differ by less when they are added up in another order. */
const SLACK = 1e-9
/** Candidates at a time: a function that is called often is made quick by the engine, one that runs long is not. */
const CHUNK = 2_048
/** Half-lives below this are read to the millisecond. */
const SHORT_DAYS = 2
const LOWEST = Number.NEGATIVE_INFINITY
const NO_TABLE: DecayTable = { blocks: new Float64Array(0), seconds: new Float64Array(0), rate: 0 }
const NO_WORTH = new Float64Array(0)

/** What a chunk reads and writes. */
type Work = {
  pointMilli: Uint16Array | null
  blur: number
  snapshot: Snapshot
  entries: Entries
  eligible: Eligible
  groups: ScoreGroups
  /** The rule that is moved, how often each bundle counts it, how it decays, and the ends of its values. */
  moved: { at: number; ofBundle: Float64Array; table: DecayTable; least: number; most: number } | null
  start: Uint32Array
  point: Uint32Array
  engagement: Float64Array
  share: Float64Array
}

/** One pass over all points with a running sum per half-life, which decays between them. */
export function engagementRecords(
  snapshot: Snapshot,
  rules: readonly BehaviourRule[],
  entries: Entries,
  eligible: Eligible,
  moved: MovedRule | null = null,
): EngagementRecords {
  const { size, pointStart } = snapshot
  const { end } = eligible
  const at = rules.findIndex(rule => rule.id === moved?.id)
  const groups = scoreGroups(
    rules.map((rule, i) => (i === at ? { ...rule, points: 0 } : rule)),
    entries,
  )
  let room = 1
  for (let candidate = 0; candidate < size; candidate++)
    room += Math.max(0, (end[candidate] ?? 0) - (pointStart[candidate] ?? 0))
  const blur = blurOf(snapshot, rules, entries, moved)
  const work: Work = {
    pointMilli: blur > 0 ? null : snapshot.pointMilli,
    blur,
    ...{ snapshot, entries, eligible, groups },
    moved:
      moved === null || at < 0
        ? null
        : {
            at,
            ofBundle: Float64Array.from(entries.bundles, all => all.filter(rule => rule === at).length),
            table: groups.tables[groups.ofRule[at] ?? 0] ?? NO_TABLE,
            ...{ least: moved.least, most: moved.most },
          },
    start: new Uint32Array(size + 1),
    point: new Uint32Array(room),
    engagement: new Float64Array(room),
    share: new Float64Array(moved === null || at < 0 ? 0 : room),
  }
  let records = 0
  for (let from = 0; from < size; from += CHUNK) {
    records = writeRecords(work, from, Math.min(size, from + CHUNK), records)
  }
  work.start[size] = records
  return {
    start: work.start,
    point: work.point.subarray(0, records),
    engagement: work.engagement.subarray(0, records),
    share: work.moved ? work.share.subarray(0, records) : null,
    blur,
  }
}

/**
 * Where nothing is negative, an engagement is off by no more than its share of a second's decay: then parts of seconds
 * need not be read, and the few scores that come that close to a line are left to the scorer.
 */
function blurOf(
  { pointMilli }: Snapshot,
  rules: readonly BehaviourRule[],
  { unevenDelta }: Entries,
  moved: MovedRule | null,
): number {
  if (pointMilli === null) return 0
  const isAdding = rules.every(
    rule => (rule.points >= 0 || rule.id === moved?.id) && rule.windowDays === null,
  )
  if (!isAdding || unevenDelta.some(delta => delta < 0)) return 0
  const shortest = Math.min(...rules.map(rule => rule.halfLifeDays ?? Number.POSITIVE_INFINITY))
  return shortest < SHORT_DAYS ? 0 : Math.LN2 / (shortest * 86_400)
}

/** Writes the records of some candidates behind those that are there, and says how many there are then. */
function writeRecords(work: Work, from: number, to: number, before: number): number {
  const {
    snapshot,
    entries,
    eligible,
    groups,
    moved,
    start,
    point: points,
    engagement: scores,
    share: shares,
    pointMilli,
    blur,
  } = work
  const { pointStart, pointSecond, factStart, factFrom } = snapshot
  const { bundle, unevenStart, unevenPoint, unevenRule, unevenDelta } = entries
  const { bits, end } = eligible
  const { ofRule, points: worthOf, tables, worth } = groups
  const [keeps = NO_WORTH, worth1 = NO_WORTH, worth2 = NO_WORTH, worth3 = NO_WORTH] = worth
  const [, table1 = NO_TABLE, table2 = NO_TABLE, table3 = NO_TABLE] = tables
  const { blocks: blocks1, seconds: seconds1, rate: rate1 } = table1
  const { blocks: blocks2, seconds: seconds2, rate: rate2 } = table2
  const { blocks: blocks3, seconds: seconds3, rate: rate3 } = table3
  const known = tables.length
  const further = Math.max(0, known - 4)
  const others = new Float64Array(further)
  const movedAt = moved?.at ?? -1
  const movedBundle = moved?.ofBundle ?? NO_WORTH
  const movedTable = moved?.table ?? NO_TABLE
  const least = moved?.least ?? 0
  const most = moved?.most ?? 0
  const reach = Math.max(Math.abs(least), Math.abs(most))
  // Both the best and what is held against it may be off.
  const sharp = 1 - 2 * blur
  let records = before
  for (let candidate = from; candidate < to; candidate++) {
    start[candidate] = records
    const behind = end[candidate] ?? 0
    if (behind === 0) continue
    const first = pointStart[candidate] ?? 0
    let fact = factStart[candidate] ?? 0
    const lastFact = (factStart[candidate + 1] ?? 0) - 1
    let uneven = unevenStart[candidate] ?? 0
    let second = pointSecond[first] ?? 0
    let milli = pointMilli === null ? 0 : (pointMilli[first] ?? 0)
    let kept = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    let share = 0
    if (further > 0) others.fill(0)
    // The best at the one end and at the other of the values of the moved rule, each with its other end.
    let bestLeast = LOWEST
    let mostOfLeast = LOWEST
    let bestMost = LOWEST
    let leastOfMost = LOWEST
    let widest = 0
    for (let point = first; point < behind; point++) {
      let elapsed = ((pointSecond[point] ?? 0) - second) | 0
      second += elapsed
      if (pointMilli !== null) {
        let millis = ((pointMilli[point] ?? 0) - milli) | 0
        milli += millis
        if (millis < 0) {
          elapsed -= 1
          millis += 1_000
        }
        // Below a second decay is next to straight: a few terms leave out less than the last digits.
        if (known > 1) sum1 *= withinSecond(millis * rate1)
        if (known > 2) sum2 *= withinSecond(millis * rate2)
        if (known > 3) sum3 *= withinSecond(millis * rate3)
        if (movedAt >= 0) share *= withinSecond(millis * movedTable.rate)
        for (let i = 0; i < further; i++)
          others[i] = (others[i] ?? 0) * withinSecond(millis * (tables[i + 4] ?? NO_TABLE).rate)
      }
      if (elapsed > LONGEST_STEP) {
        if (known > 1) sum1 *= leftAfter(table1, elapsed, 0)
        if (known > 2) sum2 *= leftAfter(table2, elapsed, 0)
        if (known > 3) sum3 *= leftAfter(table3, elapsed, 0)
      } else {
        const block = elapsed >>> BLOCK_BITS
        const rest = elapsed & SECONDS_IN_BLOCK
        if (known > 1) sum1 *= (blocks1[block] ?? 0) * (seconds1[rest] ?? 0)
        if (known > 2) sum2 *= (blocks2[block] ?? 0) * (seconds2[rest] ?? 0)
        if (known > 3) sum3 *= (blocks3[block] ?? 0) * (seconds3[rest] ?? 0)
      }
      if (movedAt >= 0) share *= leftAfter(movedTable, elapsed, 0)
      const code = bundle[point] ?? 0
      const which = code & BUNDLE_BITS
      kept += keeps[which] ?? 0
      if (known > 1) sum1 += worth1[which] ?? 0
      if (known > 2) sum2 += worth2[which] ?? 0
      if (known > 3) sum3 += worth3[which] ?? 0
      if (movedAt >= 0) share += movedBundle[which] ?? 0
      for (let i = 0; i < further; i++) {
        const aged = (others[i] ?? 0) * leftAfter(tables[i + 4] ?? NO_TABLE, elapsed, 0)
        others[i] = aged + (worth[i + 4]?.[which] ?? 0)
      }
      if (code >= UNEVEN)
        for (; unevenPoint[uneven] === point; uneven++) {
          const rule = unevenRule[uneven] ?? 0
          const delta = unevenDelta[uneven] ?? 0
          if (rule === movedAt) share += delta
          const gain = (worthOf[rule] ?? 0) * delta
          const group = ofRule[rule] ?? 0
          if (group === 0) kept += gain
          else if (group === 1) sum1 += gain
          else if (group === 2) sum2 += gain
          else if (group === 3) sum3 += gain
          else others[group - 4] = (others[group - 4] ?? 0) + gain
        }
      const bit = bits[point] ?? 0
      if ((bit & (SCORED | HAND)) === 0) continue
      let engagement = kept + sum1 + sum2 + sum3
      for (let i = 0; i < further; i++) engagement += others[i] ?? 0
      if (fact < lastFact) {
        // Other facts are another fit: records begin anew.
        const ms = msOf(snapshot, point)
        for (; fact < lastFact && (factFrom[fact + 1] ?? 0) <= ms; fact++) {
          bestLeast = LOWEST
          mostOfLeast = LOWEST
          bestMost = LOWEST
          leastOfMost = LOWEST
        }
      }
      scores[records] = engagement
      if (bit >= HAND) {
        points[records] = point + (bit & HAND ? AT_HAND : 0) + (bit & BARE ? AT_BARE : 0)
        if (movedAt >= 0) shares[records] = share
        records += 1
        continue
      }
      points[records] = point
      if (movedAt < 0) {
        // Written in any case and counted without a branch, because nobody can foresee which is a record.
        records += Number(engagement > bestLeast * sharp - SLACK)
        bestLeast = Math.max(bestLeast, engagement)
        continue
      }
      shares[records] = share
      const atLeast = engagement + least * share
      const atMost = engagement + most * share
      widest = Math.max(widest, engagement + reach * share)
      const slack = SLACK + 2 * blur * widest
      if (atLeast <= bestLeast - slack && atMost <= mostOfLeast - slack) continue
      if (atLeast <= leastOfMost - slack && atMost <= bestMost - slack) continue
      records += 1
      if (atLeast > bestLeast) {
        bestLeast = atLeast
        mostOfLeast = atMost
      }
      if (atMost > bestMost) {
        bestMost = atMost
        leastOfMost = atLeast
      }
    }
  }
  return records
}
