import { queryOptions } from '@tanstack/react-query'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { toSearchParams } from '@/lib/contracts/metric-params'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { readJson } from './request'

/** Where the API answers a question about a metric. */
export function metricPath(query: MetricQuery): string {
  const parameters = toSearchParams(query).toString()
  return `/api/v1/metrics/${query.metric}${parameters ? `?${parameters}` : ''}`
}

export const metricKey = (query: MetricQuery) =>
  ['metric', query.metric, toSearchParams(query).toString()] as const

/** One question, one key, one fetch: what the server put into the page is found here again. */
export function metricOptions(query: MetricQuery) {
  return queryOptions({
    queryKey: metricKey(query),
    queryFn: ({ signal }) => readJson<MetricAnswer>(metricPath(query), signal),
  })
}
