import { type Interval, wilson } from '../statistics/wilson'

const HOUR = 60

/** How long a lead waited for its first touch, in minutes up to and including; the last one is for ever. */
export const SPEED_BUCKETS = [
  { id: 'hour', label: 'Within an hour', upTo: HOUR },
  { id: 'four_hours', label: '1 to 4 hours', upTo: 4 * HOUR },
  { id: 'day', label: '4 to 24 hours', upTo: 24 * HOUR },
  { id: 'two_days', label: '1 to 2 days', upTo: 48 * HOUR },
  { id: 'later', label: 'Later', upTo: Number.POSITIVE_INFINITY },
  { id: 'never', label: 'Not touched', upTo: null },
] as const
export type SpeedBucketId = (typeof SPEED_BUCKETS)[number]['id']

/** Which bucket a wait belongs to; null: never touched. */
export function speedBucketOf(minutes: number | null): SpeedBucketId {
  if (minutes === null) return 'never'
  return SPEED_BUCKETS.find(({ upTo }) => upTo !== null && minutes <= upTo)?.id ?? 'later'
}

export type SpeedOutcome = { minutes: number | null; isSql: boolean }
export type SpeedBucket = {
  id: SpeedBucketId
  n: number
  sql: number
  value: number | null
  interval: Interval | null
}

/** Share that became an SQL by how long the lead waited: what goes together, not what causes what. */
export function conversionBySpeed(outcomes: Iterable<SpeedOutcome>): SpeedBucket[] {
  const counts = new Map<SpeedBucketId, { n: number; sql: number }>()
  for (const { minutes, isSql } of outcomes) {
    const id = speedBucketOf(minutes)
    const count = counts.get(id) ?? { n: 0, sql: 0 }
    counts.set(id, { n: count.n + 1, sql: count.sql + (isSql ? 1 : 0) })
  }
  return SPEED_BUCKETS.map(({ id }) => {
    const { n, sql } = counts.get(id) ?? { n: 0, sql: 0 }
    return { id, n, sql, value: n === 0 ? null : sql / n, interval: wilson(sql, n) }
  })
}
