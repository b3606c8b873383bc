import 'server-only'
import type { Tx } from '@/db/client'
import type { MetricList } from '@/lib/contracts/metric'
import { toMetricDefinition } from '@/lib/contracts/metric-answer'
import type { Declaration } from '@/lib/domain/metrics/declaration'
import { plainQuery } from '@/lib/domain/metrics/query'
import { ALL_METRICS } from '@/lib/domain/metrics/registry'
import type { Scope } from '../scope'
import { putQuestion } from './ask'

/** `GET /api/v1/metrics`: what every metric means, with the horizon it has in this workspace now. */
export async function listMetrics(tx: Tx, scope: Scope, _: unknown, now: Date): Promise<MetricList> {
  const metrics: MetricList['metrics'] = []
  for (const declaration of ALL_METRICS) {
    metrics.push(toMetricDefinition(declaration, await horizonNow(tx, scope, declaration, now)))
  }
  return { metrics }
}

async function horizonNow(
  tx: Tx,
  scope: Scope,
  { id, horizon }: Declaration,
  now: Date,
): Promise<number | null> {
  if (horizon === null) return null
  if (horizon.kind === 'days') return horizon.days
  return (await putQuestion(tx, scope, plainQuery(id), now)).frame.horizonDays
}
