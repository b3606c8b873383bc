import type { Criteria } from '../criteria/criteria'
import type { JudgedPast } from './judge-past'
import { type LeftOut, routesOf } from './lets-through'

/** What carried a handoff over the line: without it the lead would not have crossed. */
export type Carrier = { kind: 'rule'; id: string } | { kind: 'hand_raise' }

const LINES: readonly string[] = ['threshold', 'minimum_fit', 'minimum_engagement', 'no_hand_raise']

/**
 * Rules without which a lead would have stayed below every line, guards and gates apart; asking for a person when
 * that alone opened the way. None: two rules could each have done without the other. Null: the agreed rules do not
 * explain this handoff at all.
 */
export function carriersOf(judged: JudgedPast, criteria: Criteria): Carrier[] | null {
  if (!crosses(judged, criteria, null)) return null
  const byScore = crosses({ ...judged, hasRaisedHand: false }, criteria, null)
  if (!byScore) return [{ kind: 'hand_raise' }]
  // Whoever also asked for a person would have come without any rule.
  if (judged.hasRaisedHand && criteria.routes.inbound) return []
  const carriers: Carrier[] = []
  criteria.fitRules.forEach((rule, place) => {
    if ((judged.fit[place] ?? 0) > 0 && !crosses(judged, criteria, { group: 'fit', place }))
      carriers.push({ kind: 'rule', id: rule.id })
  })
  criteria.behaviourRules.forEach((rule, place) => {
    if ((judged.behaviour[place] ?? 0) > 0 && !crosses(judged, criteria, { group: 'behaviour', place }))
      carriers.push({ kind: 'rule', id: rule.id })
  })
  return carriers
}

function crosses(judged: JudgedPast, criteria: Criteria, leftOut: LeftOut): boolean {
  return routesOf(judged, criteria, leftOut).some(
    route => !route.holds.some(hold => LINES.includes(hold.kind)),
  )
}
