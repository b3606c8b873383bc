import type { Plan } from '@/lib/domain/metrics/plan'
import type { Context } from './context'
import { type Fragment, joined } from './fragment'
import { bucketNumber, groupValue, isValueDimension } from './rows'

/** The columns by which rows are grouped, `g0` and `g1`, each with a comma before it. */
export function groupColumns(context: Context, plan: Plan, isOnTheClock: boolean): Fragment {
  const { sql, frame } = context
  const columns = frame.dimensions.map((dimension, index) => {
    const name = sql(`g${index}`)
    if (isValueDimension(dimension)) return sql`, ${groupValue(context, dimension)} as ${name}`
    if (dimension === 'stage') return sql`, ''::text as ${name}`
    return sql`, ${isOnTheClock ? bucketNumber(context, plan) : sql`null::int`} as ${name}`
  })
  return joined(sql, columns, sql``)
}

/** The names of those columns, each with a comma before it. */
export function groupNames({ sql, frame }: Context): Fragment {
  return joined(
    sql,
    frame.dimensions.map((_, index) => sql`, ${sql(`g${index}`)}`),
    sql``,
  )
}

/** The names alone, for `group by`; only where the question has groups. */
export function groupList({ sql, frame }: Context): Fragment {
  return joined(
    sql,
    frame.dimensions.map((_, index) => sql`${sql(`g${index}`)}`),
    sql`, `,
  )
}
