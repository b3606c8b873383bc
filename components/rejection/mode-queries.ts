import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import type { RejectionView } from './rejection-view'

export type ModeQueries = {
  volume: MetricQuery
  byVersion: MetricQuery
  acceptance: MetricQuery
  sql: MetricQuery
  won: MetricQuery
}

export const MODES = ['healthy', 'form_fill', 'single_session', 'persona_mismatch', 'recycled'] as const
export type Mode = (typeof MODES)[number]

/** Everything the failure-mode board asks, by the date of the MQL and to date. */
export function modeQueries({ span, asOf, filters }: RejectionView): ModeQueries {
  const plain = (metric: MetricQuery['metric']): MetricQuery => ({
    ...plainQuery(metric),
    ...span,
    asOf,
    filters,
    groupBy: ['failure_mode'],
  })
  const toDate = (metric: MetricQuery['metric']): MetricQuery => ({ ...plain(metric), form: 'to_date' })
  return {
    volume: plain('mql_volume'),
    // Over all of time: a guard's effect is what changed when its version came into force.
    byVersion: {
      ...plainQuery('mql_volume'),
      asOf,
      filters,
      groupBy: ['agreement_version', 'failure_mode'],
    },
    acceptance: toDate('mql_to_sal'),
    sql: toDate('mql_to_sql'),
    won: toDate('mql_to_won'),
  }
}

export const listModeQueries = (queries: ModeQueries): MetricQuery[] => Object.values(queries)

export const ofMode = (query: MetricQuery, mode: Mode): MetricQuery => ({
  ...query,
  groupBy: [],
  filters: { ...query.filters, failure_mode: [mode] },
})
