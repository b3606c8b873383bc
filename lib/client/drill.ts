import type { Route } from 'next'
import { toSearchParams } from '@/lib/contracts/metric-params'
import type { MetricQuery } from '@/lib/domain/metrics/query'

/** Which of a number's rows: those it counts, all it counts them among, or those it leaves out and why. */
export type DrillPart =
  | 'n'
  | 'numerator'
  | 'denominator'
  | 'immature'
  | 'events'
  | 'breached'
  | 'deemed'
  | `excluded:${string}`

/** The page that lists the leads behind a number: same question, same predicate, equal count. */
export function drillHref(query: MetricQuery, part: DrillPart, rule?: string): Route {
  return `/funnel/leads?${drillParams(query, part, rule)}` as Route
}

/** The same list from the API. */
export function drillPath(query: MetricQuery, part: DrillPart, rule?: string): string {
  return `/api/v1/handoffs?${drillParams(query, part, rule)}`
}

function drillParams(query: MetricQuery, part: DrillPart, rule?: string): URLSearchParams {
  const parameters = toSearchParams({ ...query, groupBy: [], compare: 'none' })
  parameters.set('metric', query.metric)
  parameters.set('part', part)
  if (rule !== undefined) parameters.set('rule', rule)
  return parameters
}
