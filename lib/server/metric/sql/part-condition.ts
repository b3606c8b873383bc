import { classesOf, type Plan } from '@/lib/domain/metrics/plan'
import type { Context } from './context'
import type { Fragment } from './fragment'
import { beyondTheClock, classNumber, onTheClock } from './rows'

/** The rows of a part, by the conditions they are counted with. */
export function partCondition(context: Context, plan: Plan, part: string): Fragment {
  const { sql } = context
  const classes = classesOf(plan, part) ?? []
  const numbers = (rules: Plan['rules']) =>
    rules.flatMap((rule, index) => (classes.includes(rule.name) ? [index + 1] : []))
  const within = numbers(plan.rules)
  const conditions: Fragment[] = []
  if (within.length > 0) {
    conditions.push(
      sql`(${onTheClock(context, plan)} and ${classNumber(context, plan.rules)} = any(${within}::int[]))`,
    )
  }
  const outside = numbers(plan.beyond)
  const beyond = beyondTheClock(context, plan)
  if (beyond && outside.length > 0) {
    conditions.push(sql`(${beyond} and ${classNumber(context, plan.beyond)} = any(${outside}::int[]))`)
  }
  const [first = sql`false`, ...others] = conditions
  return others.reduce((whole, each) => sql`${whole} or ${each}`, sql`${first}`)
}
