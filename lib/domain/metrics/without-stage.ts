import { all, always, any, type Condition, not } from './condition'
import type { Plan, Rule } from './plan'

const never = not(always)

/**
 * The rules as they are for rows that lack what the plan calls rare. So all rows can be counted by the little that is
 * left of the rules, and the few that have it counted again and put right.
 */
export function rulesWithout(rules: readonly Rule[], rare: NonNullable<Plan['rare']>): Rule[] {
  return rules.map(rule => ({ ...rule, when: without(rule.when, rare) }))
}

/** Whether a condition holds for no row whatever. */
export const isNever = (condition: Condition): boolean =>
  condition.op === 'not' && condition.of.op === 'always'

function without(condition: Condition, rare: NonNullable<Plan['rare']>): Condition {
  switch (condition.op) {
    case 'repeat':
      return rare === 'repeat' ? never : condition
    case 'reached':
    case 'untold':
      return condition.stage === rare ? never : condition
    case 'within':
    case 'timed':
    case 'disordered':
      return condition.to === rare ? never : condition
    case 'all':
      return every(condition.of.map(each => without(each, rare)))
    case 'any':
      return some(condition.of.map(each => without(each, rare)))
    case 'not':
      return opposite(without(condition.of, rare))
    default:
      return condition
  }
}

function every(conditions: readonly Condition[]): Condition {
  if (conditions.some(isNever)) return never
  const open = conditions.filter(condition => condition.op !== 'always')
  return open.length === 0 ? always : all(...open)
}

function some(conditions: readonly Condition[]): Condition {
  if (conditions.some(condition => condition.op === 'always')) return always
  const open = conditions.filter(condition => !isNever(condition))
  return open.length === 0 ? never : any(...open)
}

const opposite = (condition: Condition): Condition =>
  isNever(condition) ? always : condition.op === 'always' ? never : not(condition)
