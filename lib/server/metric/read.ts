import 'server-only'
import type { Tx } from '@/db/client'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { toMetricAnswer } from '@/lib/contracts/metric-answer'
import { type MetricRequest, toMetricQuery } from '@/lib/contracts/metric-query'
import type { Answer } from '@/lib/domain/metrics/answer'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { suppressed } from '@/lib/domain/metrics/suppress'
import type { Scope } from '../scope'
import { rememberedAnswer } from './remembered'

/** The answer to one question, as far as the scope's grant goes: without it, small cells stay closed. */
export async function readMetric(tx: Tx, scope: Scope, query: MetricQuery, now: Date): Promise<MetricAnswer> {
  const answer: Answer = await rememberedAnswer(tx, scope, query, now)
  return toMetricAnswer(scope.grant === 'aggregate' ? suppressed(answer) : answer)
}

/** Several answers of one moment and one transaction. */
export async function readMetrics(
  tx: Tx,
  scope: Scope,
  queries: readonly MetricQuery[],
  now: Date,
): Promise<MetricAnswer[]> {
  const answers: MetricAnswer[] = []
  for (const query of queries) answers.push(await readMetric(tx, scope, query, now))
  return answers
}

/** `GET /api/v1/metrics/{id}`. */
export const getMetric = (tx: Tx, scope: Scope, request: MetricRequest, now: Date): Promise<MetricAnswer> =>
  readMetric(tx, scope, toMetricQuery(request), now)
