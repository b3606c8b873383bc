import type { Criteria } from '../criteria/criteria'
import { carriersOf } from './carriers-of'
import { NO_RULE } from './cluster'
import type { JudgedPast } from './judge-past'

/**
 * The one clause a rejection is laid to: asking for a person where that alone opened the way; of the rules without
 * which the lead would not have crossed, the one that gave most points; where no single rule decided, the one that
 * gave most of all. Keyed as clauses are.
 */
export function blamedRule(judged: JudgedPast, criteria: Criteria): string {
  const carriers = carriersOf(judged, criteria)
  if (carriers === null) return NO_RULE
  if (carriers.some(({ kind }) => kind === 'hand_raise')) return 'hand_raise:hand_raise'
  const carrying = new Set(carriers.flatMap(carrier => (carrier.kind === 'rule' ? [carrier.id] : [])))
  const given = pointsByRule(judged, criteria)
  const asked = carrying.size > 0 ? given.filter(({ id }) => carrying.has(id)) : given
  const [most] = asked.toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
  return most && most.points > 0 ? `rule:${most.id}` : NO_RULE
}

function pointsByRule({ fit, behaviour }: JudgedPast, criteria: Criteria): { id: string; points: number }[] {
  return [
    ...criteria.behaviourRules.map(({ id }, place) => ({ id, points: behaviour[place] ?? 0 })),
    ...criteria.fitRules.map(({ id }, place) => ({ id, points: fit[place] ?? 0 })),
  ]
}
