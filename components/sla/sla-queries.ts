import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ReportingView } from '@/lib/client/reporting-view'
import { readJson } from '@/lib/client/request'
import type { SlaClocks, SlaHandoffList } from '@/lib/contracts/sla-report'
import type { TimeDimension } from '@/lib/domain/metrics/ids'
import { knownFilters } from '@/lib/domain/metrics/known-filters'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import type { SpeedBucketId } from '@/lib/domain/sla/speed-buckets'
import type { SlaGroup } from './sla-params'

export type SlaView = ReportingView & {
  by: Exclude<TimeDimension, 'year'>
  group: SlaGroup
  bucket: SpeedBucketId | null
}

export type SlaQueries = {
  volume: MetricQuery
  total: MetricQuery
  overTime: MetricQuery
  grouped: MetricQuery
  speed: MetricQuery
}

/** What the SLA page asks of the registry. */
export function slaQueries({ span, asOf, filters, compare, by, group }: SlaView): SlaQueries {
  const plain = (metric: 'sla_attainment' | 'speed_to_lead' | 'mql_volume'): MetricQuery => ({
    ...plainQuery(metric),
    asOf,
    filters: knownFilters(metric, filters),
    ...span,
  })
  return {
    volume: plain('mql_volume'),
    total: { ...plain('sla_attainment'), compare },
    overTime: { ...plain('sla_attainment'), groupBy: [by] },
    grouped: { ...plain('sla_attainment'), groupBy: [group] },
    speed: { ...plain('speed_to_lead'), groupBy: [group] },
  }
}

export const listSlaQueries = (queries: SlaQueries): MetricQuery[] => [
  queries.total,
  queries.overTime,
  queries.grouped,
  queries.speed,
]

/** The period and its filters as parameters of the SLA calls; a filter given several times is repeated. */
export function slaSearch({ span, asOf, filters }: ReportingView): [string, string][] {
  const given = Object.entries({ ...span, as_of: asOf }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  const filtered = Object.entries(filters).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  )
  return [...given, ...filtered]
}

export const clocksOptions = (view: ReportingView) => {
  const parameters = new URLSearchParams(slaSearch(view)).toString()
  return queryOptions({
    queryKey: ['sla', 'clocks', parameters],
    queryFn: ({ signal }) => readJson<SlaClocks>(`/api/v1/sla/clocks?${parameters}`, signal),
  })
}

export const slaHandoffOptions = (view: SlaView) => {
  const search = slaSearch(view)
  const parameters = new URLSearchParams(view.bucket ? [...search, ['bucket', view.bucket]] : search)
  return infiniteQueryOptions({
    queryKey: ['sla', 'handoffs', parameters.toString()],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams(parameters)
      if (pageParam) asked.set('cursor', pageParam)
      return readJson<SlaHandoffList>(`/api/v1/sla/handoffs?${asked}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next_cursor,
  })
}
