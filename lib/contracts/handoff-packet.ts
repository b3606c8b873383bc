import { z } from 'zod'
import { FAILURE_MODES } from '@/lib/domain/rejection/reasons'
import { QUALIFYING_ROUTES } from '@/lib/domain/scoring/qualification'
import { TRIGGERS } from '@/lib/domain/scoring/turning-point'
import { scoreView } from './score'

const moment = { at: z.iso.datetime(), date_only: z.boolean() }
const seenEvent = z.object({ id: z.string(), type: z.string(), ...moment })
const value = z.union([z.string(), z.number(), z.boolean()])

/**
 * What sales gets with a lead, frozen at the crossing: why it was handed over, what it had done and been by then,
 * and by which version of the agreement. Never computed again.
 */
export const handoffPacket = z.object({
  frozen_at: z.iso.datetime(),
  agreement_version: z.int(),
  mql_at: z.iso.datetime(),
  route: z.enum(QUALIFYING_ROUTES),
  trigger: z.enum(TRIGGERS),
  /** The event at which it happened; null: at its creation or at a change of its attributes. */
  event: seenEvent.nullable(),
  /** The line that applied to the lead. */
  thresholds: z.object({
    segment: z.string().nullable(),
    total: z.number(),
    minimum_fit: z.number().nullable(),
    minimum_engagement: z.number().nullable(),
  }),
  score: scoreView,
  failure_mode: z.enum([...FAILURE_MODES, 'healthy']),
  engagement: z.object({
    events: z.int(),
    first_at: z.iso.datetime().nullable(),
    last_at: z.iso.datetime().nullable(),
    by_type: z.array(z.object({ type: z.string(), n: z.int(), last_at: z.iso.datetime() })),
    /** The newest first; properties as they were told. */
    latest: z.array(seenEvent.extend({ properties: z.record(z.string(), value).nullable() })),
  }),
  /** What was known of the person and the firm. */
  facts: z.record(z.string(), value),
  /** Of a lead that comes back: when it was sent back, and the engagement since that brings it here again. */
  recycled: z
    .object({ rejected_at: z.iso.datetime(), date_only: z.boolean(), proof: z.array(seenEvent) })
    .nullable(),
})
export type HandoffPacket = z.infer<typeof handoffPacket>
