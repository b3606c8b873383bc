import type { Bypassable, Criteria, Gate } from '../criteria/criteria'
import { icpGate } from '../criteria/icp-gate'
import { thresholdsOf } from '../criteria/thresholds-of'
import type { FailureMode } from '../rejection/reasons'
import { type JudgedPast, rulePoints } from './judge-past'

/** One concrete change of the criteria, as somebody would make it in the draft. */
export type CriteriaEdit =
  | { kind: 'guard'; mode: FailureMode }
  /** Those who ask for a person are no longer let past a guard. */
  | { kind: 'close_bypass'; mode: Bypassable }
  | { kind: 'enforce_gate'; gateId: string }
  | { kind: 'raise_gate'; gateId: string; value: number }
  | { kind: 'add_gate'; gate: Gate }
  | { kind: 'points'; ruleId: string; points: number }
  | { kind: 'half_life'; ruleId: string; days: number }
  | { kind: 'threshold'; total: number }

/** Criteria with an edit made. */
export function applyEdit(criteria: Criteria, edit: CriteriaEdit): Criteria {
  switch (edit.kind) {
    case 'guard':
      return { ...criteria, guards: { ...criteria.guards, [edit.mode]: true } }
    case 'close_bypass': {
      const { inbound } = criteria.routes
      if (!inbound) return criteria
      const bypasses = inbound.bypasses.filter(mode => mode !== edit.mode)
      return { ...criteria, routes: { ...criteria.routes, inbound: { ...inbound, bypasses } } }
    }
    case 'enforce_gate':
      return changeGate(criteria, edit.gateId, gate => ({ ...gate, isEnforced: true }))
    case 'raise_gate':
      return changeGate(criteria, edit.gateId, gate => ({
        ...gate,
        name: `At least ${edit.value} ${gate.field.replaceAll('_', ' ')}`,
        condition: { operator: 'gte', value: edit.value },
      }))
    case 'add_gate':
      return { ...criteria, gates: [...criteria.gates, edit.gate] }
    case 'points':
      return changeRule(criteria, edit.ruleId, rule => ({ ...rule, points: edit.points }))
    case 'half_life': {
      const behaviourRules = criteria.behaviourRules.map(rule =>
        rule.id === edit.ruleId ? { ...rule, halfLifeDays: edit.days } : rule,
      )
      return { ...criteria, behaviourRules }
    }
    case 'threshold':
      return { ...criteria, thresholds: { ...criteria.thresholds, total: edit.total } }
  }
}

/** A handoff as the edited criteria see it: only what the edit touches is looked at again. */
export function judgeEdited(
  judged: JudgedPast,
  edit: CriteriaEdit,
  edited: Criteria,
  timeZone: string,
): JudgedPast {
  const { past } = judged
  switch (edit.kind) {
    case 'guard':
    case 'close_bypass':
      return judged
    case 'threshold':
      return { ...judged, thresholds: thresholdsOf(edited, past.facts) }
    case 'enforce_gate':
    case 'raise_gate':
    case 'add_gate': {
      const gates = edited.gates.map(gate => icpGate(gate, past.facts))
      const persona_mismatch = gates.some(gate => gate.state === 'failed')
      return { ...judged, gates, signals: { ...judged.signals, persona_mismatch } }
    }
    case 'points':
    case 'half_life':
      return {
        ...judged,
        fit: judged.fit.map((points, place) => {
          const rule = edited.fitRules[place]
          return rule?.id === edit.ruleId && points !== 0 ? rule.points : points
        }),
        behaviour: judged.behaviour.map((points, place) => {
          const rule = edited.behaviourRules[place]
          return rule?.id === edit.ruleId && points !== 0 ? rulePoints(rule, past, timeZone) : points
        }),
      }
  }
}

function changeGate(criteria: Criteria, id: string, change: (gate: Gate) => Gate): Criteria {
  return { ...criteria, gates: criteria.gates.map(gate => (gate.id === id ? change(gate) : gate)) }
}

function changeRule(
  criteria: Criteria,
  id: string,
  change: <R extends { points: number }>(rule: R) => R,
): Criteria {
  const all = <R extends { id: string; points: number }>(rules: readonly R[]) =>
    rules.map(rule => (rule.id === id ? change(rule) : rule))
  return {
    ...criteria,
    fitRules: all(criteria.fitRules),
    behaviourRules: all(criteria.behaviourRules),
  }
}
