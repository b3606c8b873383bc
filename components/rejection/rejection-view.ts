import type { inferParserType } from 'nuqs/server'
import type { RejectionComparison, rejectionParams } from '@/lib/client/rejection-params'
import { type ReportingView, viewOf } from '@/lib/client/reporting-view'
import type { Reporting } from '@/lib/contracts/reporting'

export type RejectionParams = inferParserType<typeof rejectionParams>

export type RejectionView = ReportingView & { group: RejectionComparison; isWithDisputed: boolean }

/** What the parameters of a page on rejections mean: a year, unless days are chosen, so that reasons have numbers. */
export function rejectionViewOf(params: RejectionParams, reporting: Reporting): RejectionView {
  const isDefault = params.period === null && !params.from && !params.to
  const view = viewOf(isDefault ? { ...params, period: 'last_12_months' } : params, reporting)
  return { ...view, group: params.group ?? 'source', isWithDisputed: params.disputed !== 'without' }
}
