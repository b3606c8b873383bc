import type { Criteria } from '../criteria/criteria'
import { TOLERANCE } from '../scoring/reaches'
import { type Entries, entriesFrom } from './count-entries'
import { type Eligible, NEVER, PRODUCT } from './eligible-points'
import { exactScore, TIE } from './exact-score'
import { scoreGroups } from './score-groups'
import type { Snapshot } from './snapshot'

/** Per candidate: the first point at which product usage alone reaches its threshold. */
export function productPoints(
  snapshot: Snapshot,
  criteria: Criteria,
  entries: Entries,
  { bits, end }: Eligible,
): Uint32Array {
  const reached = new Uint32Array(snapshot.size).fill(NEVER)
  const { pql } = criteria.routes
  if (pql === null) return reached
  const { ofRule, points, groups, tables } = scoreGroups(criteria.behaviourRules)
  const isProduct = criteria.behaviourRules.map(rule => pql.events.includes(rule.event))
  const sums = new Float64Array(groups)
  const lastMs = new Float64Array(groups)
  for (let candidate = 0; candidate < snapshot.size; candidate++) {
    sums.fill(0)
    const first = snapshot.pointStart[candidate] ?? 0
    let entry = entriesFrom(entries, first)
    for (let point = first; point < (end[candidate] ?? 0); point++) {
      const ms = snapshot.pointMs[point] ?? 0
      for (; entry < (entries.end[point] ?? 0); entry++) {
        const rule = entries.rule[entry] ?? 0
        if (!isProduct[rule]) continue
        const group = ofRule[rule] ?? 0
        const left = (sums[group] ?? 0) * tables.after(group, ms - (lastMs[group] ?? ms))
        sums[group] = left + (points[rule] ?? 0) * (entries.delta[entry] ?? 0)
        lastMs[group] = ms
      }
      if (((bits[point] ?? 0) & PRODUCT) === 0) continue
      let product = 0
      for (let group = 0; group < sums.length; group++) {
        const sum = sums[group] ?? 0
        if (sum !== 0) product += sum * tables.after(group, ms - (lastMs[group] ?? ms))
      }
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
