import type { BehaviourRule } from '../criteria/criteria'
import { matchesRule } from '../scoring/matches-rule'
import type { Snapshot } from './snapshot'

/** Which rules an event fits, by the codes of a snapshot. */
export type MatchedRules = {
  /** Rules on a type of event, by its code. */
  ofType: readonly (readonly number[])[]
  /** Per rule with conditions: which properties fulfil them. */
  fulfils: readonly (Uint8Array | null)[]
}

/** Asks each condition once per value of the properties, not once per event. */
export function matchedRules({ types, properties }: Snapshot, rules: readonly BehaviourRule[]): MatchedRules {
  const ofType = types.map(type => rules.flatMap((rule, i) => (rule.event === type ? [i] : [])))
  const fulfils = rules.map(rule => {
    if (rule.conditions.length === 0) return null
    const event = { id: '', type: rule.event, occurredAt: EPOCH, dateOnly: false }
    return Uint8Array.from(properties, each => (matchesRule(rule, { ...event, properties: each }) ? 1 : 0))
  })
  return { ofType, fulfils }
}

const EPOCH = new Date(0)
