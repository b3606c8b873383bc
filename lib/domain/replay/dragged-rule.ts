import type { BehaviourRule } from '../criteria/criteria'
import type { MovedRule } from './engagement-records'

/** As far as a slider goes; beyond it, far further. */
const USUAL = { least: -30, most: 60 }
const FAR = 10_000

/**
 * The rule whose points alone went from one list of behaviour rules to the next; `same`: none did; null: more, or
 * something else.
 */
export function draggedRule(
  before: readonly BehaviourRule[],
  after: readonly BehaviourRule[],
): MovedRule | 'same' | null {
  if (before.length !== after.length) return null
  const changed = after.filter((rule, i) => JSON.stringify(rule) !== JSON.stringify(before[i]))
  const [only, ...more] = changed
  if (only === undefined) return 'same'
  const was = before.find(rule => rule.id === only.id)
  const isAlone = more.length === 0 && was && after.filter(rule => rule.id === only.id).length === 1
  if (!isAlone || JSON.stringify({ ...was, points: only.points }) !== JSON.stringify(only)) return null
  return {
    id: only.id,
    least: Math.min(was.points, only.points) < USUAL.least ? -FAR : USUAL.least,
    most: Math.max(was.points, only.points) > USUAL.most ? FAR : USUAL.most,
  }
}
