import { z } from 'zod'
import { DISPOSITION_VERBS } from '@/lib/domain/handoff/disposition-verb'
import { DISPOSITIONS } from '@/lib/domain/handoff/fact'
import { MISSING_FACTS, type MissingFact } from '@/lib/domain/handoff/missing-fact'
import { type DispositionInput, NOTE_MAX } from '@/lib/domain/handoff/transition'

const missing = z.enum(Object.keys(MISSING_FACTS) as [MissingFact, ...MissingFact[]])

const disposition = {
  disposition: z.enum(DISPOSITION_VERBS),
  reason: z.string().max(60).nullish(),
  note: z.string().max(NOTE_MAX).nullish(),
  until: z.iso.date('a day, such as 2027-01-15').nullish(),
  attempts: z.int().nullish(),
  to_member: z.uuid().nullish(),
  to_name: z.string().max(80).nullish(),
  into_lead: z.uuid().nullish(),
  missing: z.array(missing).max(20).optional(),
  /** Answers although somebody else has claimed the handoff. */
  take_over: z.boolean().optional(),
}

/** `POST /api/v1/handoffs/{id}/dispositions`. With `revision`, one that was changed since is refused. */
export const disposeInput = z.strictObject({
  id: z.uuid(),
  revision: z.int().min(0).optional(),
  ...disposition,
})
export type DisposeInput = z.infer<typeof disposeInput>

export const BULK_MAX = 200

/** `POST /api/v1/queue/dispositions`: one answer to many handoffs; each succeeds or is refused by itself. */
export const disposeManyInput = z.strictObject({
  ids: z.array(z.uuid()).min(1, 'select a handoff').max(BULK_MAX, `at most ${BULK_MAX} at once`),
  ...disposition,
})
export type DisposeManyInput = z.infer<typeof disposeManyInput>

/** What the rules are asked, from what was sent. */
export function dispositionOf(input: Omit<DisposeManyInput, 'ids'>): DispositionInput {
  return {
    reason: input.reason ?? null,
    note: input.note ?? null,
    until: input.until ?? null,
    attempts: input.attempts ?? null,
    toMember: input.to_member ?? null,
    toName: input.to_name ?? null,
    intoLead: input.into_lead ?? null,
    missing: input.missing ?? [],
  }
}

export const handoffId = z.strictObject({ id: z.uuid() })

/** `POST /api/v1/handoffs/{id}/void`: takes a rejection back for good, and says why. */
export const voidInput = z.strictObject({
  id: z.uuid(),
  reason: z.string().trim().min(10, 'say why in at least 10 characters').max(500),
})
export type VoidInput = z.infer<typeof voidInput>

/** `POST /api/v1/handoffs/{id}/return`: what was missing is there; back to the queue. */
export const returnInput = z.strictObject({
  id: z.uuid(),
  note: z.string().trim().min(1, 'say what you added').max(NOTE_MAX),
})
export type ReturnInput = z.infer<typeof returnInput>

/** `POST /api/v1/handoffs/{id}/claim`. A claim lapses by itself; `take_over` takes somebody else's. */
export const claimInput = z.strictObject({ id: z.uuid(), take_over: z.boolean().optional() })
export type ClaimInput = z.infer<typeof claimInput>

export const disposedView = z.object({
  id: z.uuid(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: z.string().nullable(),
  disposed_at: z.iso.datetime().nullable(),
  /** Until then who answered can take it back with `POST /api/v1/handoffs/{id}/undo`. */
  undo_until: z.iso.datetime().nullable(),
  /** Back in the queue of somebody else. */
  requeued: z.boolean(),
  assignee_id: z.uuid().nullable(),
  revision: z.int(),
  /** What speaks against the reason: kept with the answer, never in the way. */
  flags: z.array(z.object({ code: z.string(), message: z.string() })),
})
export type DisposedView = z.infer<typeof disposedView>

export const disposedManyView = z.object({
  done: z.array(disposedView),
  refused: z.array(z.object({ id: z.uuid(), code: z.string(), message: z.string() })),
})
export type DisposedManyView = z.infer<typeof disposedManyView>

export const claimView = z.object({
  id: z.uuid(),
  claimed_by: z.uuid().nullable(),
  claimed_until: z.iso.datetime().nullable(),
})
export type ClaimView = z.infer<typeof claimView>
