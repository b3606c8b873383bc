import type { StageColumns } from '@/lib/domain/metrics/stage-columns'
import type { Edge } from '@/lib/domain/time/edge'
import type { Context } from './context'
import { type Fragment, instant } from './fragment'

type Moment = Pick<StageColumns, 'at' | 'bit'>

/** The cut a row is compared with: the instant, or for a date without time its date. */
function cutFor({ sql, hasDates }: Context, { bit }: Moment, { ms, dayMs }: Edge): Fragment {
  if (!hasDates || bit === 0 || ms === dayMs) return instant(sql, ms)
  return sql`case when r.date_only & ${bit}::int <> 0 then ${instant(sql, dayMs)} else ${instant(sql, ms)} end`
}

/** At or before the as-of kind of cut. */
export function isBy(context: Context, moment: Moment, edge: Edge): Fragment {
  const { sql } = context
  return sql`${sql(`r.${moment.at}`)} <= ${cutFor(context, moment, edge)}`
}

/** In the range of cuts; the plain bounds in front let an index find the rows. */
export function isInRange(context: Context, moment: Moment, from: Edge | null, to: Edge | null): Fragment {
  const { sql, hasDates } = context
  const at = sql(`r.${moment.at}`)
  const pieces = [sql`true`]
  if (from !== null) {
    if (hasDates) pieces.push(sql`${at} >= ${instant(sql, Math.min(from.ms, from.dayMs))}`)
    pieces.push(sql`${at} >= ${cutFor(context, moment, from)}`)
  }
  if (to !== null) {
    if (hasDates) pieces.push(sql`${at} < ${instant(sql, Math.max(to.ms, to.dayMs))}`)
    pieces.push(sql`${at} < ${cutFor(context, moment, to)}`)
  }
  return pieces.reduce((whole, piece) => sql`${whole} and ${piece}`)
}
