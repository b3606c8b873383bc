import 'server-only'
import type { Tx } from '@/db/client'
import { classesOf } from '@/lib/domain/metrics/plan'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { putQuestion } from './ask'
import type { Context } from './sql/context'
import type { Fragment } from './sql/fragment'
import { partCondition } from './sql/part-condition'

/** The rows behind a count: the table they are in and the condition that takes them, over a row `r`. */
export type RowsBehind = { context: Context; where: Fragment }

/**
 * Finds the rows a count was made of, with the very conditions by which they were counted. A group is opened by
 * its values as filters; one period at a time has no room for rows without a date.
 */
export async function rowsBehind(
  tx: Tx,
  scope: Scope,
  query: MetricQuery,
  part: string,
  now: Date,
): Promise<RowsBehind> {
  const question = { ...query, groupBy: [], compare: 'none' as const }
  const { steps, contextOf } = await putQuestion(tx, scope, question, now)
  const holding = Object.values(steps).filter(({ plan }) => classesOf(plan, part) !== null)
  const [first] = holding
  if (first === undefined) throw new AppError('invalid', `part: ${query.metric} has no part "${part}"`)
  const context = await contextOf(first)
  const conditions = holding
    .filter(({ plan }) => plan.subject === context.subject)
    .map(({ plan }) => partCondition(context, plan, part))
  return { context, where: conditions.reduce((whole, each) => tx.sql`${whole} or ${each}`) }
}
