import type { BehaviourRule } from '../criteria/criteria'
import { holdsFor } from '../criteria/holds-for'
import type { EngagementEvent } from './engagement-event'

/** Whether an event is of the rule's type and all conditions on its properties hold. */
export function matchesRule(rule: BehaviourRule, { type, properties }: EngagementEvent): boolean {
  if (type !== rule.event) return false
  return rule.conditions.every(({ property, condition }) => {
    const isGiven = properties !== null && Object.hasOwn(properties, property)
    return holdsFor(condition, isGiven ? (properties[property] ?? null) : null)
  })
}
