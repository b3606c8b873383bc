import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { LabChanges, LabValue } from './lab-changes'

/** A change as the draft of the agreement takes it over: which clause, which field, from what to what. */
export type LabSuggestion = { anchor: string; field: string; from: LabValue; to: LabValue }

const THRESHOLDS = ['total', 'minimum_fit', 'minimum_engagement'] as const

/** The changes of the lab, one by one, as suggestions on the clauses they are about. */
export function suggestionsOf(base: CriteriaDocument, changes: LabChanges): LabSuggestion[] {
  return Object.entries(changes).flatMap(([name, to]): LabSuggestion[] => {
    const threshold = THRESHOLDS.find(each => each === name)
    if (threshold) return [term(`criteria.thresholds.${threshold}`, base.thresholds[threshold], to)]
    const at = name.lastIndexOf('.')
    const [owner, field] = [name.slice(0, at), name.slice(at + 1)]
    if (owner === 'guards') return [term(`criteria.guards.${field}`, heldIn(base.guards, field), to)]
    if (owner === 'caps') return [term(`criteria.caps.${field}`, heldIn(base.caps, field), to)]
    for (const list of ['behaviour_rules', 'fit_rules', 'gates'] as const) {
      const clause = base[list].find(each => each.id === owner)
      if (clause) return [{ anchor: `${list}/${owner}`, field, from: heldIn(clause, field), to }]
    }
    return []
  })
}

const term = (field: string, from: LabValue, to: LabValue): LabSuggestion => ({
  anchor: 'terms',
  field,
  from,
  to,
})

function heldIn(clause: object, field: string): LabValue {
  const value: unknown = Reflect.get(clause, field)
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
