import type { RateResult } from '@/lib/domain/metrics/result'
import type { AskTotal } from './metric-rows.testing'
import type { VersionPromise } from './promises'

/** What Northwind promises of one version of its agreement, asked of the metrics. */
export async function versionByMetrics(ask: AskTotal, version: number): Promise<VersionPromise> {
  const filters = { agreement_version: [String(version)] }
  const toDate = { form: 'to_date', filters } as const
  const within = await ask<RateResult>('mql_to_sql', { form: 'horizon', horizonDays: 30, filters })
  const accepted = await ask<RateResult>('mql_to_sal', toDate)
  const quality = await ask<RateResult>('acceptance_quality', toDate)
  const count = (value: number | null) => value ?? Number.NaN
  return {
    mqls: count(accepted.denominator),
    accepted: count(accepted.numerator),
    criteriaRejected: count(quality.denominator) - count(quality.numerator),
    sql: count((await ask<RateResult>('mql_to_sql', toDate)).numerator),
    won: count((await ask<RateResult>('mql_to_won', toDate)).numerator),
    mature30: count(within.denominator),
    sqlWithin30: count(within.numerator),
  }
}
