import { parseAsStringLiteral } from 'nuqs/server'
import { reportingParams } from '@/lib/client/reporting-params'
import { SPEED_BUCKETS, type SpeedBucketId } from '@/lib/domain/sla/speed-buckets'

export const SLA_GROUPS = ['owner', 'route', 'source', 'segment'] as const
export type SlaGroup = (typeof SLA_GROUPS)[number]

const BUCKETS: readonly SpeedBucketId[] = SPEED_BUCKETS.map(({ id }) => id)

/** What the SLA page looks at; the URL holds all of it. */
export const slaParams = {
  ...reportingParams,
  by: parseAsStringLiteral(['week', 'month', 'quarter'] as const).withDefault('week'),
  group: parseAsStringLiteral(SLA_GROUPS).withDefault('owner'),
  /** Which handoffs are listed: those of a bucket of the speed, else broken promises. */
  bucket: parseAsStringLiteral(BUCKETS),
}
