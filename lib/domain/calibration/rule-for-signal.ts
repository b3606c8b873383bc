import type { BehaviourRule, Criteria, FitRule } from '../criteria/criteria'
import type { Signal } from './signal'
import type { SignalStanding } from './signal-lift'
import { saySignal } from './signal-words'

/** A rule that asks for a signal, as it would stand in the criteria. */
export type SignalRule = { kind: 'fit'; rule: FitRule } | { kind: 'behaviour'; rule: BehaviourRule }

const USUAL_POINTS = 10
const USUAL_HALF_LIFE_DAYS = 30
const LONGEST_ID = 64
const LONGEST_NAME = 120

/** Whether a rule of the criteria asks for a signal already; its id, or null. */
export function ruleAsking(signal: Signal, { fitRules, behaviourRules }: Criteria): string | null {
  if (signal.kind === 'behaviour')
    return behaviourRules.find(({ event }) => event === signal.event)?.id ?? null
  const asked = JSON.stringify([signal.condition.operator, signal.condition.value])
  const same = fitRules.find(
    ({ field, condition }) =>
      field === signal.field && JSON.stringify([condition.operator, condition.value]) === asked,
  )
  return same?.id ?? null
}

/**
 * A rule for a signal that clearly goes with winning, or with the opposite, and that no rule asks for yet. It is worth
 * what rules of its kind are usually worth in these criteria: how much exactly is for people, and the replay, to say.
 */
export function ruleForSignal(
  signal: Signal,
  standing: SignalStanding,
  criteria: Criteria,
): SignalRule | null {
  if (standing !== 'more' && standing !== 'less') return null
  if (ruleAsking(signal, criteria) !== null) return null
  const words = saySignal(signal)
  const name = (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, LONGEST_NAME)
  const id = idOf(words)
  const sign = standing === 'more' ? 1 : -1
  if (signal.kind === 'fit') {
    const points = sign * usualPoints(criteria.fitRules)
    return { kind: 'fit', rule: { id, name, field: signal.field, condition: signal.condition, points } }
  }
  // A rule counts what is done; "three times or more" is no rule.
  if (signal.times !== 1) return null
  const points = sign * usualPoints(criteria.behaviourRules)
  const limits = { maxPerDay: 1, cap: 1, halfLifeDays: USUAL_HALF_LIFE_DAYS, windowDays: null }
  return { kind: 'behaviour', rule: { id, name, event: signal.event, conditions: [], points, ...limits } }
}

/** The middle one of the points rules add. */
function usualPoints(rules: readonly { points: number }[]): number {
  const added = rules.flatMap(({ points }) => (points > 0 ? [points] : [])).sort((a, b) => a - b)
  return added[added.length >> 1] ?? USUAL_POINTS
}

function idOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `learned-${plain}`.replace(/-+$/, '').slice(0, LONGEST_ID)
}
