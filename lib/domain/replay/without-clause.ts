import type { Criteria } from '../criteria/criteria'

/** Criteria as if one clause were not there; a behaviour rule stays and is worth nothing, so that counts hold. */
export function withoutClause(criteria: Criteria, id: string): Criteria {
  return {
    ...criteria,
    fitRules: criteria.fitRules.filter(rule => rule.id !== id),
    behaviourRules: criteria.behaviourRules.map(rule => (rule.id === id ? { ...rule, points: 0 } : rule)),
    gates: criteria.gates.filter(gate => gate.id !== id),
  }
}
