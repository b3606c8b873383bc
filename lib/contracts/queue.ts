import { z } from 'zod'
import { DISPOSITIONS, HANDOFF_ORIGINS } from '@/lib/domain/handoff/fact'

/** Ways to look at the queue. `enriched` are those that marketing has to complete. */
export const QUEUE_VIEWS = ['mine', 'unassigned', 'all', 'overdue', 'due_soon', 'enriched'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** Due soon is what is due within this time. */
export const DUE_SOON_HOURS = 24

/** Counts stop here: past it the answer is "1,000 or more", and nobody waits for a longer one. */
export const COUNTED_TO = 1_000

const value = z.string().max(200)
const values = z.preprocess(given => (given === undefined ? [] : [given].flat()), z.array(value).max(50))

/** Query of `GET /api/v1/queue`. A filter may be given several times; an empty value means the blank. */
export const queueQuery = z.strictObject({
  view: z.enum(QUEUE_VIEWS).default('mine'),
  route: values,
  segment: values,
  country: values,
  source: values,
  assignee: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(120).optional(),
})
export type QueueQuery = z.output<typeof queueQuery>

const instant = z.iso.datetime().nullable()
const person = z.object({ id: z.uuid(), name: z.string() })

const claim = z.object({ by: person, until: z.iso.datetime() })

export const queueHandoff = z.object({
  id: z.uuid(),
  lead_id: z.uuid(),
  /** Which of the lead's episodes it is. */
  n: z.int(),
  origin: z.enum(HANDOFF_ORIGINS),
  route: z.string().nullable(),
  source: z.string().nullable(),
  segment: z.string().nullable(),
  country: z.string().nullable(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  job_title: z.string().nullable(),
  employees: z.int().nullable(),
  mql_at: z.iso.datetime(),
  /** First touch promised by then. */
  due_at: instant,
  first_touch_at: instant,
  /** Answer promised by then. */
  answer_due_at: instant,
  /** The next of the two; null without a promise. */
  next_due_at: instant,
  /** Its clocks stand still since; nothing is due meanwhile. */
  paused_at: instant,
  /** Rerouted or enriched before, and back. */
  disposition: z.enum(DISPOSITIONS).nullable(),
  assignee: person.nullable(),
  /** Who owns the lead in the source's own words. */
  owner: z.string().nullable(),
  claim: claim.nullable(),
  revision: z.int(),
})
export type QueueHandoff = z.infer<typeof queueHandoff>

/** `GET /api/v1/queue/claims`: who has which handoff open right now. */
export const claimList = z.object({ claims: z.array(claim.extend({ id: z.uuid() })) })
export type ClaimList = z.infer<typeof claimList>

const counts = z.record(z.enum(QUEUE_VIEWS), z.int())

export const queueList = z.object({
  as_of: z.iso.datetime(),
  view: z.enum(QUEUE_VIEWS),
  handoffs: z.array(queueHandoff),
  next_cursor: z.string().nullable(),
  /** How many wait in this view under these filters, and how many in each view without filters; up to `counted_to`. */
  left: z.int(),
  counts,
  counted_to: z.int(),
  /** Deadline of the first in this view. */
  oldest_due_at: instant,
  /** What the person asking answered since midnight of the workspace. */
  today: z.record(z.enum(DISPOSITIONS), z.int()),
})
export type QueueList = z.infer<typeof queueList>
