import { z } from 'zod'

const MAX_ITEMS = 1_000

const text = (max: number) => z.string().trim().min(1).max(max)
const properties = z.record(z.string().max(200), z.union([z.string().max(2_000), z.number(), z.boolean()]))

const lead = {
  /** Id of the lead in its source, or its e-mail address; one of the two. */
  lead_id: text(200).optional(),
  lead_email: text(320).optional(),
}

const engagementInput = z.strictObject({
  external_id: text(200),
  ...lead,
  type: text(200),
  occurred_at: z.iso.datetime({ offset: true }),
  session_key: text(200).optional(),
  properties: properties.optional(),
})
export type EngagementInput = z.infer<typeof engagementInput>

const touchInput = z.strictObject({
  external_id: text(200),
  ...lead,
  type: text(200),
  occurred_at: z.iso.datetime({ offset: true }),
  /** Default: what the type says. Only a person's attempt, reply or meeting counts. */
  counts_as_first_touch: z.boolean().optional(),
  actor: text(200).optional(),
  outcome: text(200).optional(),
})
export type TouchInput = z.infer<typeof touchInput>

/** `POST /api/v1/events`: engagement of leads and touches by sales, together at most a thousand. */
export const eventsInput = z
  .strictObject({
    source: text(60).default('api'),
    events: z.array(engagementInput).default([]),
    touches: z.array(touchInput).default([]),
    /** This is history: it counts for scores, and nobody is handed over for it. */
    backfill: z.boolean().default(false),
  })
  .refine(({ events, touches }) => events.length + touches.length > 0, 'send at least one event or touch')
  .refine(
    ({ events, touches }) => events.length + touches.length <= MAX_ITEMS,
    `at most ${MAX_ITEMS} events and touches in one request`,
  )
  .refine(
    ({ events, touches }) => [...events, ...touches].every(item => item.lead_id ?? item.lead_email),
    'every event and touch names its lead by lead_id or lead_email',
  )
export type EventsInput = z.infer<typeof eventsInput>

export const eventOutcome = z.object({
  external_id: z.string(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'skipped', 'failed']),
  message: z.string().nullable(),
})
export type EventOutcome = z.infer<typeof eventOutcome>

export const eventsAnswer = z.object({
  counts: z.object({
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    skipped: z.int(),
    failed: z.int(),
  }),
  /** In the order in which they were sent: the events, then the touches. */
  events: z.array(eventOutcome),
  touches: z.array(eventOutcome),
  /** Handoffs made by this delivery. */
  handoffs: z.array(z.uuid()),
})
export type EventsAnswer = z.infer<typeof eventsAnswer>
