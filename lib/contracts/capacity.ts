import { z } from 'zod'

/** `GET /api/v1/capacity`: what a team can answer in time, by threshold. Left out: as many reps as there are. */
export const capacityRequest = z.strictObject({
  reps: z.coerce.number().int().min(0).max(500).optional(),
  /** Mean minutes of work before a rep can begin the next handoff. */
  minutes: z.coerce.number().min(1).max(2_400).default(30),
  /** Share of the open hours that is there for new handoffs. */
  share: z.coerce.number().min(0.01).max(1).default(0.25),
})
export type CapacityRequest = z.output<typeof capacityRequest>

const outlook = z.object({
  threshold: z.number(),
  per_week: z.number(),
  inbound_per_week: z.number(),
  /** Work that comes ÷ work that can be done; from 1 on the queue only grows. Null: nobody is there. */
  load: z.number().nullable(),
  /** Open hours from arrival to first touch. */
  median_wait_hours: z.number().nullable(),
  p90_wait_hours: z.number().nullable(),
  breach_share: z.number().nullable(),
  /** The tenth best and the tenth worst of a hundred quarters. */
  breach_range: z.tuple([z.number(), z.number()]).nullable(),
})
export type OutlookView = z.infer<typeof outlook>

const ready = z.object({
  status: z.literal('ready'),
  version: z.number().nullable(),
  threshold: z.number(),
  team: z.object({ reps: z.number(), minutes: z.number(), share: z.number() }),
  /** Reps among the members of the workspace. */
  members: z.number(),
  calendar: z.object({ name: z.string(), hours_per_week: z.number() }),
  /** The weeks whose handoffs the demand is taken from. */
  demand: z.object({ from: z.iso.date(), to: z.iso.date(), weeks: z.number() }),
  /** What really happened to first touches due in those weeks. */
  observed: z.object({ met: z.number(), breached: z.number() }),
  promised: z.boolean(),
  /** Late at the line in force even if nobody had to wait for anybody: it comes while nobody is at work. */
  after_hours_share: z.number().nullable(),
  outlooks: z.array(outlook),
})
export type CapacityReady = z.infer<typeof ready>

export const capacityAnswer = z.discriminatedUnion('status', [
  ready,
  z.object({ status: z.literal('loading'), since: z.iso.datetime() }),
  z.object({ status: z.literal('empty'), message: z.string() }),
])
export type CapacityAnswer = z.infer<typeof capacityAnswer>
