import type { inferParserType } from 'nuqs/server'
import type { funnelParams } from '@/lib/client/reporting-params'
import { type ReportingView, viewOf } from '@/lib/client/reporting-view'
import type { Reporting } from '@/lib/contracts/reporting'
import { daysBetween } from '@/lib/domain/time/reporting-period'
import type { FunnelView } from './funnel-queries'

export type FunnelParams = inferParserType<typeof funnelParams>

/** What the funnel's parameters mean. A year is the least that shows whole cohorts to the end. */
export function funnelViewOf(params: FunnelParams, reporting: Reporting): FunnelView & ReportingView {
  const isDefault = params.period === null && !params.from && !params.to
  const view = viewOf(isDefault ? { ...params, period: 'last_12_months' } : params, reporting)
  const { from, to } = view.span
  const isShort = from !== null && to !== null && daysBetween(from, to) < 70
  return {
    ...view,
    form: params.form ?? 'horizon',
    horizonDays: params.horizon,
    by: params.by ?? (isShort ? 'week' : 'month'),
    group: params.group ?? 'source',
  }
}
