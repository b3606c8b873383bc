import type { Criteria } from '../criteria/criteria'
import type { FailureMode } from '../rejection/reasons'
import type { CriteriaEdit } from './criteria-edit'

/** A key by which an edit is the same edit again. */
export function editKey(edit: CriteriaEdit): string {
  switch (edit.kind) {
    case 'guard':
    case 'close_bypass':
      return `${edit.kind}:${edit.mode}`
    case 'enforce_gate':
      return `enforce_gate:${edit.gateId}`
    case 'raise_gate':
      return `raise_gate:${edit.gateId}:${edit.value}`
    case 'add_gate':
      return `add_gate:${edit.gate.id}`
    case 'points':
      return `points:${edit.ruleId}:${edit.points}`
    case 'half_life':
      return `half_life:${edit.ruleId}:${edit.days}`
    case 'threshold':
      return `threshold:${edit.total}`
  }
}

const GUARDS: Record<FailureMode, string> = {
  recycled: 'Hand nobody over again without new engagement',
  persona_mismatch: 'Hold back leads outside the profile',
  form_fill: 'Do not hand over one form alone',
  single_session: 'Require a second visit',
}

/** An edit as a sentence that says what to do. */
export function editWords(edit: CriteriaEdit, criteria: Criteria): string {
  switch (edit.kind) {
    case 'guard':
      return GUARDS[edit.mode]
    case 'close_bypass':
      return edit.mode === 'form_fill'
        ? 'Do not hand over one form alone, even a request for a person'
        : 'Require a second visit, even of those who ask for a person'
    case 'enforce_gate':
      return `Enforce the gate “${gateName(criteria, edit.gateId)}”`
    case 'raise_gate':
      return `Raise the gate “${gateName(criteria, edit.gateId)}” to ${edit.value}`
    case 'add_gate':
      return edit.gate.condition.operator === 'not_in'
        ? `Keep out leads whose ${edit.gate.field.replaceAll('_', ' ')} is ${edit.gate.condition.value.join(', ')}`
        : `Add the gate “${edit.gate.name}”`
    case 'points': {
      const rule = ruleOf(criteria, edit.ruleId)
      return edit.points === 0
        ? `Give no points for “${rule.name}”`
        : `Give ${edit.points} instead of ${rule.points} points for “${rule.name}”`
    }
    case 'half_life':
      return `Let “${ruleOf(criteria, edit.ruleId).name}” lose half of its worth in ${edit.days} days`
    case 'threshold':
      return `Raise the line from ${criteria.thresholds.total} to ${edit.total} points`
  }
}

const gateName = ({ gates }: Criteria, id: string): string => gates.find(gate => gate.id === id)?.name ?? id

function ruleOf({ fitRules, behaviourRules }: Criteria, id: string): { name: string; points: number } {
  return [...fitRules, ...behaviourRules].find(rule => rule.id === id) ?? { name: id, points: 0 }
}
