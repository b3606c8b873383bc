import { z } from 'zod'
import { DISPOSITIONS } from '@/lib/domain/handoff/fact'
import { leadDetail } from './lead'
import { queueHandoff } from './queue'

/** `GET /api/v1/handoffs/{id}`: a handoff with all that sales needs to answer it. */
export const packetView = queueHandoff.extend({
  as_of: z.iso.datetime(),
  /** Whether it stands in the queue and waits for an answer. */
  waits: z.boolean(),
  agreement_version: z.int().nullable(),
  lead: leadDetail,
  /** Gates agreed when it was made, and how this lead answers them. */
  gates: z.array(
    z.object({
      name: z.string(),
      field: z.string(),
      state: z.enum(['passed', 'failed', 'unknown']),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    }),
  ),
  /** Packet frozen at the crossing, as it was; null where none was made. */
  packet: z.json().nullable(),
  /** What speaks against a reason, should it be chosen. */
  flags: z.array(z.object({ reason: z.string(), code: z.string(), message: z.string() })),
  /** Attempts logged since the handoff. */
  attempts_logged: z.int(),
  /** Other leads with the same e-mail address. */
  duplicates: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      company: z.string().nullable(),
      external_id: z.string(),
      source_system: z.string(),
      created_at: z.iso.datetime().nullable(),
    }),
  ),
  /** The last answer given in Treaty, with what was said; null when there is none. */
  answer: z
    .object({
      disposition: z.enum(DISPOSITIONS),
      reason: z.string().nullable(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
      until: z.string().nullable(),
      attempts: z.int().nullable(),
      missing: z.array(z.string()),
      to: z.string().nullable(),
    })
    .nullable(),
  /** What people wrote about it, newest first. */
  notes: z.array(z.object({ body: z.string(), by: z.string().nullable(), at: z.iso.datetime() })),
})
export type PacketView = z.infer<typeof packetView>
