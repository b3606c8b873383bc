import type { Plan } from '@/lib/domain/metrics/plan'
import type { Context } from './context'
import type { Fragment } from './fragment'
import { isValueDimension } from './rows'
import { columnsOf } from './stage-columns'

/**
 * The rows that have what is rare, in the words of the partial index that holds them; null where there is none.
 * The indexes have no texts, because a long one would not fit: with groups or filters by value rows are read once.
 */
export function rareRows({ sql, subject, frame }: Context, rare: NonNullable<Plan['rare']>): Fragment | null {
  if (
    subject !== 'handoff' ||
    frame.dimensions.some(isValueDimension) ||
    Object.keys(frame.filters).length > 0
  )
    return null
  if (rare === 'repeat') return sql`r.n > 1`
  const { at, bit, guard, untold } = columnsOf(subject, rare)
  if (guard?.column === 'outcome') return sql`r.outcome is not null`
  return untold === 'inferred'
    ? sql`(${sql(`r.${at}`)} is not null or (r.inferred & ${bit}::int) <> 0)`
    : null
}
