import { groupOf } from '@/lib/domain/agreement/loose'
import { METRIC_IDS, type MetricId } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { addDays, matureWindow, monthStart } from '@/lib/domain/time/reporting-period'
import type { Reporting } from './reporting'

export const LOOK_BACK_DAYS = 90
const TREND_MONTHS = 12

export type CommitmentQueries = { value: MetricQuery; trend: MetricQuery }

/** What to ask to see how a commitment does: over the last ninety days that can be judged, and by month. */
export function commitmentQueries(
  commitment: unknown,
  { today, horizons }: Pick<Reporting, 'today' | 'horizons'>,
): CommitmentQueries | null {
  const { metric, route, horizon_days: horizonDays } = groupOf(commitment)
  const id = METRIC_IDS.find(each => each === metric)
  if (!id) return null
  const span = { from: addDays(today, 1 - LOOK_BACK_DAYS), to: today }
  const horizon = typeof horizonDays === 'number' ? horizonDays : horizons[id]
  const base: MetricQuery = {
    ...plainQuery(id as MetricId),
    filters: typeof route === 'string' && route !== '' ? { route: [route] } : {},
    ...(typeof horizonDays === 'number' ? { horizonDays } : {}),
  }
  return {
    value: { ...base, ...(horizon === undefined ? span : matureWindow(span, horizon, today)) },
    trend: { ...base, from: monthStart(today, -TREND_MONTHS), to: today, groupBy: ['month'] },
  }
}
