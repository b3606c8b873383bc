import type { Plan } from '@/lib/domain/metrics/plan'
import { columnsOf } from '@/lib/domain/metrics/stage-columns'
import { isNever, rulesWithout } from '@/lib/domain/metrics/without-stage'
import type { Context } from './context'
import type { Fragment } from './fragment'
import { isValueDimension } from './rows'

/**
 * The rows that have what a plan calls rare, in the words of the partial index that holds them; null where there is
 * none, or no gain. The indexes have no texts, because a long one would not fit: with groups or filters by value all
 * rows are read once.
 */
export function rareRows(
  { sql, subject, frame }: Context,
  { rare, clock, rules, measured }: Plan,
): Fragment | null {
  if (subject !== 'handoff' || clock !== 'mql' || rare === undefined) return null
  if (rare === 'deemed') return sql`r.deemed_at is not null`
  if (frame.dimensions.some(isValueDimension) || Object.keys(frame.filters).length > 0) return null
  if (
    rulesWithout(rules, rare).some(
      ({ name, when }) => measured?.[name] && !isNever(when) && !isBehind(name, rules, rare),
    )
  )
    return null
  if (rare === 'repeat') return sql`r.n > 1`
  const { at, bit, guard, untold } = columnsOf(subject, rare)
  if (guard?.column === 'outcome') return sql`r.outcome is not null`
  return untold === 'inferred'
    ? sql`(${sql(`r.${at}`)} is not null or (r.inferred & ${bit}::int) <> 0)`
    : null
}

/** Whether a rule that takes every row without what is rare stands before the class. */
function isBehind(name: string, rules: Plan['rules'], rare: NonNullable<Plan['rare']>): boolean {
  const plain = rulesWithout(rules, rare)
  const place = plain.findIndex(rule => rule.name === name)
  return plain.slice(0, place).some(rule => rule.when.op === 'always')
}
