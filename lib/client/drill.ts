import type { Route } from 'next'
import { toSearchParams } from '@/lib/contracts/metric-params'
import type { MetricQuery } from '@/lib/domain/metrics/query'

/** Which of a number's leads: those it counts, or all it counts them among. */
export type DrillPart = 'numerator' | 'denominator'

/** The page that lists the leads behind a number: same question, same predicate, equal count. */
export function drillHref(query: MetricQuery, part: DrillPart): Route {
  const parameters = toSearchParams({ ...query, groupBy: [], compare: 'none' })
  parameters.set('metric', query.metric)
  parameters.set('part', part)
  return `/leads?${parameters}` as Route
}
