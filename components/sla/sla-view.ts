import type { inferParserType } from 'nuqs/server'
import { viewOf } from '@/lib/client/reporting-view'
import type { Reporting } from '@/lib/contracts/reporting'
import type { slaParams } from './sla-params'
import type { SlaView } from './sla-queries'

export type SlaParams = inferParserType<typeof slaParams>

/** What the parameters of the SLA page mean on the day of the report. */
export function slaViewOf(
  params: SlaParams,
  reporting: Pick<Reporting, 'today' | 'fiscalYearStartMonth'>,
): SlaView {
  const { by, group, bucket } = params
  return { ...viewOf(params, reporting), by, group, bucket }
}
