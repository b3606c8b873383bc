import { type Condition, isNegative, type Operator } from './condition'
import type { Gate, WhenUnknown } from './criteria'
import { type FactValue, holdsFor, isKnown } from './holds-for'
import { factOf, type LeadFacts } from './lead-facts'

/** One gate's answer with what it asked and what it found. */
export type GateCheck = {
  gateId: string
  name: string
  field: string
  condition: Condition
  value: FactValue
  state: 'passed' | 'failed' | 'unknown'
  /** True when the lead is kept from sales by this gate. */
  holds: boolean
}

const ASKS_KNOWLEDGE: readonly Operator[] = ['is_known', 'is_unknown']

/** What a gate means for a lead of which it knows nothing, unless said otherwise: only a negative one passes. */
export function usualWhenUnknown(operator: Operator): WhenUnknown {
  return isNegative(operator) ? 'pass' : 'hold'
}

/** ICP gate: a field of the lead fulfils its condition, does not, or is not known; a watched gate holds nobody. */
export function icpGate(gate: Gate, facts: LeadFacts): GateCheck {
  const { id, name, field, condition, whenUnknown, isEnforced } = gate
  const value = factOf(facts, field)
  const isUnknown = !isKnown(value) && !ASKS_KNOWLEDGE.includes(condition.operator)
  const state = isUnknown ? 'unknown' : holdsFor(condition, value) ? 'passed' : 'failed'
  const isStopped = state === 'failed' || (state === 'unknown' && whenUnknown === 'hold')
  return { gateId: id, name, field, condition, value, state, holds: isEnforced && isStopped }
}
