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
  /** Compared by a dimension; null where the rule is asked for, which is no dimension. */
  compared: { by: RejectionGroup; groups: MetricQuery; quality: MetricQuery } | null
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
    compared:
      group === 'rule'
        ? null
        : {
            by: group,
            groups: { ...plain, groupBy: [group, 'reason'] },
            quality: { ...quality, groupBy: [group] },
          },
  }
}

export const listReasonQueries = ({ compared, ...queries }: ReasonQueries): MetricQuery[] => [
  ...Object.values(queries),
  ...(compared ? [compared.groups, compared.quality] : []),
]

/** The rows of one reason, for a list of its leads. */
export function ofReason(query: MetricQuery, reason: string): MetricQuery {
  return { ...query, groupBy: [], filters: { ...query.filters, reason: [reason] } }
}

/** The rows of one value of the dimension compared by. */
export function ofGroup(query: MetricQuery, group: RejectionGroup, value: string): MetricQuery {
  return { ...query, groupBy: [], filters: { ...query.filters, [group]: [value] } }
}
