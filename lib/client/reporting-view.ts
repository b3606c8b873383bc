import type { inferParserType } from 'nuqs/server'
import type { Reporting } from '@/lib/contracts/reporting'
import type { Comparison } from '@/lib/domain/metrics/ids'
import type { Filters } from '@/lib/domain/metrics/query'
import { type DaySpan, type PeriodPreset, periodSpan } from '@/lib/domain/time/reporting-period'
import { FILTER_DIMENSIONS, type reportingParams } from './reporting-params'

export type ReportingParams = inferParserType<typeof reportingParams>

export type ReportingView = {
  preset: PeriodPreset
  span: DaySpan
  asOf: string | null
  compare: Comparison
  filters: Filters
}

export const DEFAULT_PERIOD: PeriodPreset = 'last_90_days'

/** What the parameters of a URL mean on the day of the report. */
export function viewOf(
  params: ReportingParams,
  { today, fiscalYearStartMonth }: Pick<Reporting, 'today' | 'fiscalYearStartMonth'>,
): ReportingView {
  const chosen = { from: params.from, to: params.to }
  const preset = params.period ?? (params.from || params.to ? 'custom' : DEFAULT_PERIOD)
  const filters: Filters = {}
  for (const dimension of FILTER_DIMENSIONS) {
    const values = params[dimension]
    if (values && values.length > 0) filters[dimension] = values
  }
  return {
    preset,
    span: periodSpan(preset, { today, fiscalYearStartMonth }, chosen),
    asOf: params.as_of,
    // All of time has nothing before it.
    compare: preset === 'all' ? 'none' : params.compare,
    filters,
  }
}
