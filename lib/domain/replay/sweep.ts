import type { Criteria, Thresholds } from '../criteria/criteria'
import { reaches, TOLERANCE } from '../scoring/reaches'
import type { Entries } from './count-entries'
import { NEVER } from './eligible-points'
import { AT_BARE, AT_HAND, type EngagementRecords, POINT_BITS } from './engagement-records'
import { exactScore, TIE } from './exact-score'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { sharpEngagement } from './sharp-engagement'
import type { Sink } from './sink'
import { msOf, type Snapshot } from './snapshot'

const CLASSES = OUTCOME_CLASSES.length
/** Candidates at a time: a function that is called often is made quick by the engine, one that runs long is not. */
const CHUNK = 2_048

/** All that a sweep reads; most of it outlives a change of points and thresholds. */
export type SweepInput = {
  snapshot: Snapshot
  criteria: Criteria
  entries: Entries
  records: EngagementRecords
  /** Points of the rule that the records leave open. */
  movedPoints: number
  /** Per candidate: the first point at which product usage alone is enough; null: no criteria ask for that. */
  product: Uint32Array | null
  /** Per row of facts; NaN: nothing is known that fit asks for. */
  fit: Float64Array
  /** Per row of facts: 1 where gates hold the lead back. */
  blocked: Uint8Array
  /** Per row of facts: which line applies. */
  lines: Uint8Array
}

/**
 * For every whole threshold from 0 to the highest, the point at which each candidate is an MQL first, told to the sink,
 * and the same for the exact threshold of the criteria. Segments with a line of their own keep it.
 */
export function sweep(input: SweepInput, highest: number, sink: Sink): void {
  const { size } = input.snapshot
  for (let from = 0; from < size; from += CHUNK)
    sweepSome(input, highest, sink, from, Math.min(size, from + CHUNK))
}

type Doubtful = { candidate: number; point: number; fit: number; cap: number; lifted: number }

/** A score that comes close to a line: to the millisecond where it is blurred, and by the scorer if it is still close. */
function settledScore(input: SweepInput, { candidate, point, fit, cap, lifted }: Doubtful): number {
  const { snapshot, criteria, entries, records } = input
  const lines = linesOf(criteria)
  const sharp =
    records.blur === 0
      ? lifted
      : fit +
        Math.min(cap, sharpEngagement(snapshot, criteria.behaviourRules, entries, candidate, point)) +
        TOLERANCE
  const isNear = Math.abs(sharp - Math.round(sharp)) < TIE || isNearOne(lines, sharp, TIE)
  if (!isNear) return sharp - TOLERANCE
  return exactScore(snapshot, criteria, candidate, point).total ?? Number.NEGATIVE_INFINITY
}

const linesOf = ({ thresholds }: Criteria): readonly Thresholds[] => [thresholds, ...thresholds.segments]

function isNearOne(lines: readonly Thresholds[], lifted: number, tie: number): boolean {
  return lines.some(line => Math.abs(lifted - line.total) < tie)
}

function sweepSome(input: SweepInput, highest: number, sink: Sink, from: number, to: number): void {
  const { snapshot, criteria, records, movedPoints, product } = input
  const { fit: fitOf, blocked, lines: lineOf } = input
  const { factStart, factFrom, pointDay } = snapshot
  const { start, point: recordPoint, engagement: recordEngagement, share, blur } = records
  const { months, firstDay, cellOf, monthStride, width, cube, crossed, inside, onWon, skipped } = sink
  const days = months.length
  const lines = linesOf(criteria)
  const hasOddLine = lines.some(line => !Number.isInteger(line.total))
  const hasRules = criteria.fitRules.length + criteria.behaviourRules.length > 0
  const cap = criteria.caps.engagement ?? Number.POSITIVE_INFINITY
  const asked = criteria.thresholds.total
  for (let candidate = from; candidate < to; candidate++) {
    let record = start[candidate] ?? 0
    const lastRecord = start[candidate + 1] ?? 0
    const surely = product === null ? NEVER : (product[candidate] ?? NEVER)
    if (record === lastRecord && surely === NEVER) continue
    if (skipped !== null && skipped[candidate] === 1) continue
    let fact = factStart[candidate] ?? 0
    const lastFact = (factStart[candidate + 1] ?? 0) - 1
    let isBlocked = blocked[fact] === 1
    if (isBlocked && fact === lastFact) continue
    let fitted = fitOf[fact] ?? Number.NaN
    let ofLine = lineOf[fact] ?? 0
    let line = lines[ofLine] ?? criteria.thresholds
    let lineTotal = line.total
    let leastEngagement = line.minimumEngagement ?? Number.NaN
    let isFitKnown = !Number.isNaN(fitted)
    let fit = isFitKnown ? fitted : 0
    let isBelowFit = line.minimumFit !== null && !(isFitKnown && reaches(fit, line.minimumFit))
    const cell = cellOf[candidate] ?? 0
    const base = cell * width
    const isWon = cell % CLASSES === OUTCOME_CODE.won
    // Thresholds up to this one have been reached; none yet.
    let level = -1
    let isCrossed = false
    let always = surely
    let next =
      !hasRules || isBelowFit ? Number.POSITIVE_INFINITY : ofLine > 0 ? lineTotal : Math.min(0, asked)
    for (; record < lastRecord; record++) {
      const told = recordPoint[record] ?? 0
      const point = told & POINT_BITS
      if (point >= surely) break
      if (fact < lastFact) {
        const ms = msOf(snapshot, point)
        while (fact < lastFact && (factFrom[fact + 1] ?? 0) <= ms) fact += 1
        isBlocked = blocked[fact] === 1
        fitted = fitOf[fact] ?? Number.NaN
        ofLine = lineOf[fact] ?? 0
        line = lines[ofLine] ?? criteria.thresholds
        lineTotal = line.total
        leastEngagement = line.minimumEngagement ?? Number.NaN
        isFitKnown = !Number.isNaN(fitted)
        fit = isFitKnown ? fitted : 0
        isBelowFit = line.minimumFit !== null && !(isFitKnown && reaches(fit, line.minimumFit))
        next = ofLine > 0 ? lineTotal : isCrossed ? level + 1 : Math.min(level + 1, asked)
        if (!hasRules || isBelowFit) next = Number.POSITIVE_INFINITY
      }
      if (isBlocked) continue
      if (told >= AT_HAND) {
        always = point
        break
      }
      let engagement = recordEngagement[record] ?? 0
      let tie = TIE + engagement * blur
      if (share !== null) {
        const gain = movedPoints * (share[record] ?? 0)
        engagement += gain
        tie += Math.abs(gain) * blur
      }
      if (engagement > cap) engagement = cap
      let lifted = fit + engagement + TOLERANCE
      if (lifted < next - tie) continue
      const isBare = told >= AT_BARE
      if (isBare && !isFitKnown) continue
      let whole = Math.floor(lifted)
      const beyond = lifted - whole
      // Whole lines are near whenever a whole number is.
      if (beyond < tie || beyond > 1 - tie || (hasOddLine && isNearOne(lines, lifted, tie))) {
        lifted = settledScore(input, { candidate, point, fit, cap, lifted }) + TOLERANCE
        whole = Math.floor(lifted)
      }
      if (!Number.isNaN(leastEngagement)) {
        if (isBare) continue
        const isTie = Math.abs(engagement + TOLERANCE - leastEngagement) < tie
        const exact = isTie ? exactScore(snapshot, criteria, candidate, point).engagement : engagement
        if (exact === null || !reaches(exact, leastEngagement)) continue
      }
      if (ofLine > 0) {
        if (lifted < lineTotal) continue
        always = point
        break
      }
      const day = (pointDay[point] ?? 0) - firstDay
      const month = day >= 0 && day < days ? (months[day] ?? -1) : -1
      if (!isCrossed && lifted >= asked) {
        isCrossed = true
        crossed[candidate] = point
        if (month >= 0) inside[candidate] = 1
      }
      const risen = whole < highest ? whole : highest
      if (risen > level) {
        if (month >= 0) {
          const at = month * monthStride + base
          cube[at + level + 1] = (cube[at + level + 1] ?? 0) + 1
          cube[at + risen + 1] = (cube[at + risen + 1] ?? 0) - 1
        }
        if (isWon) onWon(candidate, level + 1, risen, month >= 0)
        level = risen
      }
      if (!isCrossed) next = level + 1 < asked ? level + 1 : asked
      else if (level === highest) break
      else next = level + 1
    }
    if (always === NEVER) continue
    // The line does not matter here: all thresholds not reached yet are reached together.
    const day = (pointDay[always] ?? 0) - firstDay
    const month = day >= 0 && day < days ? (months[day] ?? -1) : -1
    if (!isCrossed) {
      crossed[candidate] = always
      if (month >= 0) inside[candidate] = 1
    }
    if (level === highest) continue
    if (isWon) onWon(candidate, level + 1, highest, month >= 0)
    if (month < 0) continue
    const at = month * monthStride + base
    cube[at + level + 1] = (cube[at + level + 1] ?? 0) + 1
    cube[at + highest + 1] = (cube[at + highest + 1] ?? 0) - 1
  }
}
