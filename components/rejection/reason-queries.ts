import type { RejectionGroup } from '@/lib/client/rejection-params'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import type { RejectionView } from './rejection-view'

export type ReasonQueries = {
  /** Everything sent back. */
  total: MetricQuery
  /** Reasons with the labels the source gave them. */
  reasons: MetricQuery
  months: MetricQuery
  verdicts: MetricQuery
  /** Of what sales judged by the criteria, how much it took. */
  quality: MetricQuery
  groups: MetricQuery
  groupQuality: MetricQuery
}

/** Everything the page on reasons asks, all by the date of the answer. */
export function reasonQueries({ span, asOf, filters, group, isWithDisputed }: RejectionView): ReasonQueries {
  const contested = isWithDisputed ? {} : { dispute: [''] }
  const plain: MetricQuery = {
    ...plainQuery('rejections'),
    ...span,
    asOf,
    filters: { ...filters, ...contested },
  }
  const quality: MetricQuery = { ...plain, metric: 'acceptance_quality', form: 'period' }
  return {
    total: plain,
    reasons: { ...plain, groupBy: ['reason', 'reason_label'] },
    months: { ...plain, groupBy: ['month', 'reason'] },
    verdicts: { ...plain, groupBy: ['verdict'] },
    quality,
    groups: { ...plain, groupBy: [group, 'reason'] },
    groupQuality: { ...quality, groupBy: [group] },
  }
}

export const listReasonQueries = (queries: ReasonQueries): MetricQuery[] => Object.values(queries)

/** The rows of one reason, for a list of its leads. */
export function ofReason(query: MetricQuery, reason: string): MetricQuery {
  return { ...query, groupBy: [], filters: { ...query.filters, reason: [reason] } }
}

/** The rows of one value of the dimension compared by. */
export function ofGroup(query: MetricQuery, group: RejectionGroup, value: string): MetricQuery {
  return { ...query, groupBy: [], filters: { ...query.filters, [group]: [value] } }
}
