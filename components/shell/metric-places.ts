import type { Route } from 'next'
import type { MetricId } from '@/lib/domain/metrics/ids'

/** Where each number is shown. One that no page shows yet is not offered. */
export const METRIC_PLACES: Partial<Record<MetricId, Route>> = {
  mql_volume: '/overview#key-numbers',
  acceptance_quality: '/overview#key-numbers',
  disposition_coverage: '/overview#key-numbers',
  sla_attainment: '/sla#attainment',
  speed_to_lead: '/sla#groups',
  pipeline_created: '/overview#key-numbers',
  divergence: '/overview#volume-against-pipeline',
  mql_to_sal: '/funnel#stages',
  mql_to_opportunity: '/funnel#stages',
  mql_to_sql: '/funnel#cohorts',
  mql_to_won: '/funnel#cohorts',
  time_to_close: '/funnel#time-to-close',
  deal_size: '/funnel#deal-size',
}
