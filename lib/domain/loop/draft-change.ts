import type { Criteria } from '../criteria/criteria'
import type { CriteriaEdit } from './criteria-edit'

/** Where an edit belongs in the draft: an entry of a list, or a single term; and what changes there. */
export type DraftChange = { anchor: string; field: string; from: unknown; to: unknown }

/** An edit in the words of the draft: which clause it stands at, which field changes from what to what. */
export function draftChange(edit: CriteriaEdit, criteria: Criteria): DraftChange {
  switch (edit.kind) {
    case 'guard':
      return term(`criteria.guards.${edit.mode}`, false, true)
    case 'close_bypass': {
      const bypasses = criteria.routes.inbound?.bypasses ?? []
      const left = bypasses.filter(mode => mode !== edit.mode)
      return term('criteria.routes.inbound.bypasses', [...bypasses], left)
    }
    case 'threshold':
      return term('criteria.thresholds.total', criteria.thresholds.total, edit.total)
    case 'enforce_gate':
      return { anchor: `gates/${edit.gateId}`, field: 'enforced', from: false, to: true }
    case 'raise_gate': {
      const gate = criteria.gates.find(each => each.id === edit.gateId)
      return {
        anchor: `gates/${edit.gateId}`,
        field: 'value',
        from: gate?.condition.value ?? null,
        to: edit.value,
      }
    }
    case 'add_gate': {
      const { id, name, field, condition, whenUnknown } = edit.gate
      const to = { id, name, field, ...condition, when_unknown: whenUnknown, enforced: true }
      return { anchor: `gates/${id}`, field: 'entry', from: null, to }
    }
    case 'points':
    case 'half_life': {
      const behaviour = criteria.behaviourRules.find(rule => rule.id === edit.ruleId)
      const rule = behaviour ?? criteria.fitRules.find(each => each.id === edit.ruleId)
      const anchor = `${behaviour ? 'behaviour_rules' : 'fit_rules'}/${edit.ruleId}`
      return edit.kind === 'points'
        ? { anchor, field: 'points', from: rule?.points ?? null, to: edit.points }
        : { anchor, field: 'half_life_days', from: behaviour?.halfLifeDays ?? null, to: edit.days }
    }
  }
}

const term = (name: string, from: unknown, to: unknown): DraftChange => ({
  anchor: 'terms',
  field: name,
  from,
  to,
})
