import type { FILTER_DIMENSIONS } from '@/lib/client/reporting-params'
import type { Reporting } from '@/lib/contracts/reporting'
import type { Comparison, Form, MetricId, TimeDimension } from '@/lib/domain/metrics/ids'
import { knownFilters } from '@/lib/domain/metrics/known-filters'
import { type Filters, type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { declarationOf } from '@/lib/domain/metrics/registry'
import type { DaySpan } from '@/lib/domain/time/reporting-period'

export type SegmentDimension = (typeof FILTER_DIMENSIONS)[number]

export type FunnelView = {
  span: DaySpan
  asOf: string | null
  compare: Comparison
  filters: Filters
  form: Form
  /** Null leaves each conversion its own. */
  horizonDays: number | null
  by: Exclude<TimeDimension, 'year'>
  group: SegmentDimension
}

export const STAGE_METRICS = ['mql_to_sal', 'mql_to_sql', 'mql_to_opportunity', 'mql_to_won'] as const
export const SEGMENT_METRICS = ['mql_volume', 'mql_to_sal', 'mql_to_sql', 'mql_to_won', 'deal_size'] as const
export type SegmentMetric = (typeof SEGMENT_METRICS)[number]

export type FunnelQueries = {
  volume: MetricQuery
  stages: Record<(typeof STAGE_METRICS)[number], MetricQuery>
  cohorts: { mql_to_sql: MetricQuery; mql_to_won: MetricQuery }
  curve: MetricQuery
  sizes: MetricQuery
  segments: Record<SegmentMetric, MetricQuery>
}

/** Everything the funnel asks. The stages share one horizon, so that they share one denominator. */
export function funnelQueries(reporting: Pick<Reporting, 'horizons'>, view: FunnelView): FunnelQueries {
  const { span, asOf, filters, form, horizonDays, compare, by, group } = view
  const plain = (metric: MetricId): MetricQuery => ({
    ...plainQuery(metric),
    asOf,
    filters: knownFilters(metric, filters),
    ...span,
  })
  const formed = (metric: MetricId): MetricQuery => ({
    ...plain(metric),
    form,
    horizonDays: form === 'horizon' ? horizonDays : null,
  })
  const shared = form === 'horizon' ? (horizonDays ?? reporting.horizons.mql_to_won ?? null) : null
  const stage = (metric: MetricId): MetricQuery => ({ ...formed(metric), horizonDays: shared, compare })
  const cohort = (metric: MetricId): MetricQuery => ({ ...formed(metric), groupBy: [by] })
  const segment = (metric: MetricId, query: MetricQuery): MetricQuery =>
    groupable(metric, group) ? { ...query, groupBy: [group] } : query
  return {
    volume: { ...plain('mql_volume'), compare },
    stages: {
      mql_to_sal: stage('mql_to_sal'),
      mql_to_sql: stage('mql_to_sql'),
      mql_to_opportunity: stage('mql_to_opportunity'),
      mql_to_won: stage('mql_to_won'),
    },
    cohorts: { mql_to_sql: cohort('mql_to_sql'), mql_to_won: cohort('mql_to_won') },
    curve: plain('time_to_close'),
    sizes: plain('deal_size'),
    segments: {
      mql_volume: segment('mql_volume', plain('mql_volume')),
      mql_to_sal: segment('mql_to_sal', formed('mql_to_sal')),
      mql_to_sql: segment('mql_to_sql', formed('mql_to_sql')),
      mql_to_won: segment('mql_to_won', formed('mql_to_won')),
      deal_size: segment('deal_size', plain('deal_size')),
    },
  }
}

const groupable = (metric: MetricId, dimension: SegmentDimension) =>
  declarationOf(metric).dimensions.some(each => each === dimension)

export function listFunnelQueries({
  volume,
  stages,
  cohorts,
  curve,
  sizes,
  segments,
}: FunnelQueries): MetricQuery[] {
  return [
    volume,
    ...Object.values(stages),
    ...Object.values(cohorts),
    curve,
    sizes,
    ...Object.values(segments),
  ]
}
