import type { Criteria } from '../criteria/criteria'
import { TOLERANCE } from '../scoring/reaches'
import { BUNDLE_BITS, type Entries, UNEVEN } from './count-entries'
import { leftAfter } from './decay-table'
import { type Eligible, NEVER, PRODUCT } from './eligible-points'
import { exactScore, TIE } from './exact-score'
import { scoreGroups } from './score-groups'
import { msOf, type Snapshot } from './snapshot'

/** Per candidate: the first point at which product usage alone reaches its threshold; null: no criteria ask for that. */
export function productPoints(
  snapshot: Snapshot,
  criteria: Criteria,
  entries: Entries,
  { bits, end }: Eligible,
  blocked: Uint8Array,
): Uint32Array | null {
  const { pql } = criteria.routes
  if (pql === null) return null
  const { size, pointStart, pointSecond, pointMilli, factStart, factFrom } = snapshot
  const rules = criteria.behaviourRules.map(rule =>
    pql.events.includes(rule.event) ? rule : { ...rule, points: 0 },
  )
  const { ofRule, points, tables, worth } = scoreGroups(rules, entries)
  const sums = new Float64Array(tables.length)
  const reached = new Uint32Array(size).fill(NEVER)
  for (let candidate = 0; candidate < size; candidate++) {
    sums.fill(0)
    let isAny = false
    const first = pointStart[candidate] ?? 0
    let fact = factStart[candidate] ?? 0
    const lastFact = (factStart[candidate + 1] ?? 0) - 1
    let uneven = entries.unevenStart[candidate] ?? 0
    let before = first
    for (let point = first; point < (end[candidate] ?? 0); point++) {
      if (isAny && point !== before) {
        let seconds = (pointSecond[point] ?? 0) - (pointSecond[before] ?? 0)
        let millis = pointMilli === null ? 0 : (pointMilli[point] ?? 0) - (pointMilli[before] ?? 0)
        if (millis < 0) {
          seconds -= 1
          millis += 1_000
        }
        tables.forEach((table, group) => {
          sums[group] = (sums[group] ?? 0) * leftAfter(table, seconds, millis)
        })
      }
      before = point
      const code = entries.bundle[point] ?? 0
      if (code !== 0) {
        worth.forEach((ofGroup, group) => {
          const gain = ofGroup[code & BUNDLE_BITS] ?? 0
          sums[group] = (sums[group] ?? 0) + gain
          if (gain !== 0) isAny = true
        })
        if (code >= UNEVEN)
          for (; entries.unevenPoint[uneven] === point; uneven++) {
            const rule = entries.unevenRule[uneven] ?? 0
            const group = ofRule[rule] ?? 0
            const gain = (points[rule] ?? 0) * (entries.unevenDelta[uneven] ?? 0)
            sums[group] = (sums[group] ?? 0) + gain
            if (gain !== 0) isAny = true
          }
      }
      if (((bits[point] ?? 0) & PRODUCT) === 0) continue
      if (fact < lastFact) {
        const ms = msOf(snapshot, point)
        while (fact < lastFact && (factFrom[fact + 1] ?? 0) <= ms) fact += 1
      }
      if (blocked[fact] === 1) continue
      let product = 0
      for (let group = 0; group < sums.length; group++) product += sums[group] ?? 0
      if (Math.abs(product + TOLERANCE - pql.threshold) < TIE)
        product = exactProduct(snapshot, criteria, candidate, point)
      if (product + TOLERANCE < pql.threshold) continue
      reached[candidate] = point
      break
    }
  }
  return reached
}

function exactProduct(snapshot: Snapshot, criteria: Criteria, candidate: number, point: number): number {
  let points = 0
  for (const line of exactScore(snapshot, criteria, candidate, point).lines)
    if (line.kind === 'behaviour' && criteria.routes.pql?.events.includes(line.eventType))
      points += line.points
  return points
}
