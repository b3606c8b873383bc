import { BYPASSABLE, type Criteria, type Gate } from '../criteria/criteria'
import { DEFAULT_CRITERIA } from '../criteria/default-criteria'
import { factOf } from '../criteria/lead-facts'
import { LEAD_FIELDS } from '../criteria/lead-field'
import { FAILURE_MODES } from '../rejection/reasons'
import type { CriteriaEdit } from './criteria-edit'
import type { PastHandoff } from './past-handoff'

const SIZES = [10, 20, 50, 100, 200, 500, 1_000, 2_000]
const HALF_LIFE_DAYS = 30
const RAISES = [1.1, 1.25, 1.5]
/** What a lead is described by; its company alone is nobody's rule. */
const DESCRIBED_BY = ['source', 'segment', 'industry', 'country', 'job_title'] as const

/**
 * The edits worth trying on some criteria: every guard that is off or passed over, every gate that is only watched,
 * higher gates, usual gates that are missing, a value of the leads kept out, and rules that count for less.
 */
export function proposeEdits(
  criteria: Criteria,
  handoffs: readonly PastHandoff[],
  minimum: number,
): CriteriaEdit[] {
  return [
    ...guardEdits(criteria),
    ...gateEdits(criteria),
    ...valueEdits(criteria, handoffs, minimum),
    ...ruleEdits(criteria),
    ...thresholdEdits(criteria),
  ]
}

function guardEdits({ guards, routes }: Criteria): CriteriaEdit[] {
  const off = FAILURE_MODES.filter(mode => !guards[mode])
  const passed = BYPASSABLE.filter(mode => guards[mode] && routes.inbound?.bypasses.includes(mode))
  return [
    ...off.map(mode => ({ kind: 'guard' as const, mode })),
    ...passed.map(mode => ({ kind: 'close_bypass' as const, mode })),
  ]
}

function gateEdits({ gates }: Criteria): CriteriaEdit[] {
  const watched = gates.filter(gate => !gate.isEnforced)
  const raised = gates.flatMap(gate => {
    const { operator, value } = gate.condition
    if (!gate.isEnforced || operator !== 'gte' || gate.field !== 'employees') return []
    return SIZES.filter(size => size > value)
      .slice(0, 3)
      .map(size => ({ kind: 'raise_gate' as const, gateId: gate.id, value: size }))
  })
  const asked = new Set(gates.map(gate => gate.field))
  const missing = DEFAULT_CRITERIA.gates.filter(gate => !asked.has(gate.field))
  return [
    ...watched.map(gate => ({ kind: 'enforce_gate' as const, gateId: gate.id })),
    ...raised,
    ...missing.map(gate => ({ kind: 'add_gate' as const, gate })),
  ]
}

function valueEdits({ gates }: Criteria, handoffs: readonly PastHandoff[], minimum: number): CriteriaEdit[] {
  return DESCRIBED_BY.flatMap(field => {
    const counts = new Map<string, number>()
    for (const { facts } of handoffs) {
      const value = factOf(facts, field)
      if (typeof value === 'string' && value.trim() !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .filter(
        ([value, n]) => n >= minimum && n <= handoffs.length - minimum && !isKeptOut(gates, field, value),
      )
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([value]) => ({ kind: 'add_gate' as const, gate: withoutValue(field, value) }))
  })
}

function isKeptOut(gates: readonly Gate[], field: string, value: string): boolean {
  return gates.some(({ field: asked, condition }) => {
    if (asked !== field || condition.operator !== 'not_in') return false
    return condition.value.includes(value)
  })
}

function withoutValue(field: (typeof DESCRIBED_BY)[number], value: string): Gate {
  const slug = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return {
    id: `without-${field.replaceAll('_', '-')}-${slug}`.slice(0, 64),
    name: `${LEAD_FIELDS[field].label} is not ${value}`.slice(0, 120),
    field,
    condition: { operator: 'not_in', value: [value] },
    whenUnknown: 'pass',
    isEnforced: true,
  }
}

function ruleEdits({ fitRules, behaviourRules }: Criteria): CriteriaEdit[] {
  const lowered = [...fitRules, ...behaviourRules].flatMap(({ id, points }) => {
    if (points <= 0) return []
    const half = Math.round(points / 2)
    const values = half > 0 && half < points ? [half, 0] : [0]
    return values.map(value => ({ kind: 'points' as const, ruleId: id, points: value }))
  })
  const fading = behaviourRules.flatMap(({ id, points, halfLifeDays, windowDays }) =>
    points > 0 && halfLifeDays === null && windowDays === null
      ? [{ kind: 'half_life' as const, ruleId: id, days: HALF_LIFE_DAYS }]
      : [],
  )
  return [...lowered, ...fading]
}

function thresholdEdits({ thresholds, caps, routes }: Criteria): CriteriaEdit[] {
  if (!routes.scored || thresholds.total <= 0) return []
  const most = caps.fit === null || caps.engagement === null ? null : caps.fit + caps.engagement
  const totals = new Set(RAISES.map(raise => Math.ceil(thresholds.total * raise)))
  return [...totals]
    .filter(total => total > thresholds.total && (most === null || total <= most))
    .map(total => ({ kind: 'threshold' as const, total }))
}
