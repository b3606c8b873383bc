import type { Reporting } from '@/lib/contracts/reporting'
import type { Comparison, MetricId } from '@/lib/domain/metrics/ids'
import { knownFilters } from '@/lib/domain/metrics/known-filters'
import { type Filters, type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { addDays, type DaySpan, matureWindow, monthStart } from '@/lib/domain/time/reporting-period'

export const KEY_METRICS = [
  'mql_volume',
  'acceptance_quality',
  'mql_to_sql',
  'mql_to_won',
  'deal_size',
  'time_to_close',
  'sla_attainment',
  'pipeline_created',
] as const satisfies readonly MetricId[]
export type KeyMetric = (typeof KEY_METRICS)[number]

export type OverviewView = { span: DaySpan; asOf: string | null; compare: Comparison; filters: Filters }

/** Everything the overview asks, by what it is for. The server and the browser ask in the same words. */
export type OverviewQueries = {
  values: Record<KeyMetric, MetricQuery>
  trends: Record<Exclude<KeyMetric, 'time_to_close'>, MetricQuery>
  coverage: MetricQuery
  divergence: MetricQuery
}

const TREND_MONTHS = 12

export function overviewQueries(reporting: Reporting, view: OverviewView): OverviewQueries {
  const base = (metric: MetricId): MetricQuery => ({
    ...plainQuery(metric),
    asOf: view.asOf,
    filters: knownFilters(metric, view.filters),
  })
  const plain = (metric: MetricId): MetricQuery => ({
    ...base(metric),
    ...view.span,
    compare: view.compare,
  })
  const judged = (metric: MetricId): MetricQuery => ({
    ...plain(metric),
    ...judgedSpan(metric, reporting, view.span),
  })
  const trend = (metric: MetricId): MetricQuery => ({
    ...base(metric),
    ...trendSpan(reporting, view.span),
    groupBy: ['month'],
  })
  return {
    values: {
      mql_volume: plain('mql_volume'),
      acceptance_quality: plain('acceptance_quality'),
      mql_to_sql: judged('mql_to_sql'),
      mql_to_won: judged('mql_to_won'),
      deal_size: plain('deal_size'),
      time_to_close: { ...plain('time_to_close'), ...yearUpTo(view.span) },
      sla_attainment: plain('sla_attainment'),
      pipeline_created: plain('pipeline_created'),
    },
    trends: {
      mql_volume: trend('mql_volume'),
      acceptance_quality: trend('acceptance_quality'),
      mql_to_sql: trend('mql_to_sql'),
      mql_to_won: trend('mql_to_won'),
      deal_size: trend('deal_size'),
      sla_attainment: trend('sla_attainment'),
      pipeline_created: trend('pipeline_created'),
    },
    coverage: { ...plain('disposition_coverage'), compare: 'none' },
    divergence: base('divergence'),
  }
}

/**
 * Conversions are judged on cohorts that have had their time: the newest stretch as long as the period whose
 * every member is old enough. A rate of half-grown cohorts would fall whenever volume grows.
 */
function judgedSpan(metric: MetricId, { horizons, today }: Reporting, { from, to }: DaySpan): DaySpan {
  const horizon = horizons[metric]
  if (!from || !to || horizon === undefined) return { from, to }
  return matureWindow({ from, to }, horizon, today)
}

/** A curve of time needs cohorts of many ages: a year of them, whatever the period. */
function yearUpTo({ from, to }: DaySpan): DaySpan {
  return from && to ? { from: addDays(to, -364), to } : { from, to }
}

function trendSpan({ today }: Reporting, { to }: DaySpan): DaySpan {
  const end = to && to < today ? to : today
  return { from: monthStart(end, -TREND_MONTHS), to: end }
}

/** All questions of a page in a fixed order. */
export function listQueries({ values, trends, coverage, divergence }: OverviewQueries): MetricQuery[] {
  return [...Object.values(values), ...Object.values(trends), coverage, divergence]
}
