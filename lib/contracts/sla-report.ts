import { z } from 'zod'
import { DISPOSITIONS } from '@/lib/domain/handoff/fact'
import { SPEED_BUCKETS, type SpeedBucketId } from '@/lib/domain/sla/speed-buckets'

const value = z.string().max(200)
const values = z.preprocess(given => (given === undefined ? [] : [given].flat()), z.array(value).max(50))
const day = z.iso.date('a day, such as 2026-03-01')
const instant = z.iso.datetime()

const asked = {
  /** First and last day that are looked at, both inside, in the workspace's zone. */
  from: day.optional(),
  to: day.optional(),
  as_of: z.union([day, z.iso.datetime({ offset: true })]).optional(),
  source: values,
  segment: values,
  country: values,
  employee_band: values,
  route: values,
  agreement_version: values,
}

/** `GET /api/v1/sla/clocks`: where the time goes, and what speed goes together with. */
export const slaQuery = z.strictObject(asked)
export type SlaQuery = z.output<typeof slaQuery>

const wait = z.object({
  n: z.int(),
  ended: z.int(),
  waiting: z.int(),
  /** Minutes; of business where the promise counts business time. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
})
export type WaitView = z.infer<typeof wait>

const BUCKET_IDS = SPEED_BUCKETS.map(({ id }) => id) as [SpeedBucketId, ...SpeedBucketId[]]

export const slaClocks = z.object({
  as_of: instant,
  /** Only the newest handoffs of a long period are looked at, when there are more than `most`. */
  is_cut: z.boolean(),
  most: z.int(),
  /** MQL to assigned: what systems take. Null: nobody told when leads were assigned. */
  systems_delay: wait.nullable(),
  /** Assigned to first touch, by the calendar of the promise: what the rep takes. */
  rep_time: wait.nullable(),
  /** MQL to first touch around the clock: what the buyer waits. */
  speed_to_lead: wait,
  /** Of handoffs at least `horizon_days` old: how many became an SQL within them. */
  conversion: z.object({
    horizon_days: z.int(),
    buckets: z.array(
      z.object({
        id: z.enum(BUCKET_IDS),
        n: z.int().nullable(),
        sql: z.int().nullable(),
        value: z.number().nullable(),
        interval: z.tuple([z.number(), z.number()]).nullable(),
        low_n: z.boolean(),
      }),
    ),
  }),
})
export type SlaClocks = z.infer<typeof slaClocks>

/** `GET /api/v1/sla/handoffs`: broken promises and what happened next, or those of one bucket of the speed. */
export const slaHandoffsQuery = z.strictObject({
  ...asked,
  bucket: z.enum(BUCKET_IDS).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(120).optional(),
})
export type SlaHandoffsQuery = z.output<typeof slaHandoffsQuery>

export const slaHandoff = z.object({
  id: z.uuid(),
  lead_id: z.uuid(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  route: z.string().nullable(),
  owner: z.string().nullable(),
  mql_at: instant,
  due_at: instant.nullable(),
  first_touch_at: instant.nullable(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: z.string().nullable(),
  /** When it was deemed accepted, because nobody had answered for the agreed time. */
  deemed_at: instant.nullable(),
  sql_at: instant.nullable(),
  outcome: z.enum(['won', 'lost']).nullable(),
})
export type SlaHandoff = z.infer<typeof slaHandoff>

export const slaHandoffList = z.object({
  as_of: instant,
  total: z.int(),
  handoffs: z.array(slaHandoff),
  next_cursor: z.string().nullable(),
})
export type SlaHandoffList = z.infer<typeof slaHandoffList>
