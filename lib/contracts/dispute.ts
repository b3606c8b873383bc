import { z } from 'zod'

const words = (message: string) => z.string().trim().min(10, message).max(2_000)

export const DISPUTE_STATES = ['open', 'answered', 'upheld', 'overturned'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

/** `POST /api/v1/handoffs/{id}/dispute`: marketing contests the answer that stands. */
export const openDisputeInput = z.strictObject({
  id: z.uuid(),
  comment: words('say in at least 10 characters what speaks against the answer'),
})
export type OpenDisputeInput = z.infer<typeof openDisputeInput>

/** `POST /api/v1/disputes/{id}/answer`: sales says why. */
export const answerDisputeInput = z.strictObject({
  id: z.uuid(),
  answer: words('say in at least 10 characters why the answer was given'),
})
export type AnswerDisputeInput = z.infer<typeof answerDisputeInput>

/** `POST /api/v1/disputes/{id}/verdict`: the arbiter decides, and says why. */
export const decideDisputeInput = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(['upheld', 'overturned']),
  why: words('say why in at least 10 characters'),
})
export type DecideDisputeInput = z.infer<typeof decideDisputeInput>

export const disputeView = z.object({
  id: z.uuid(),
  state: z.enum(DISPUTE_STATES),
  handoff_id: z.uuid(),
  /** Null for those who may not see leads. */
  lead: z.object({ id: z.uuid(), name: z.string().nullable(), company: z.string().nullable() }).nullable(),
  /** The answer that is contested. */
  disposition: z.string().nullable(),
  reason: z.string().nullable(),
  disposed_at: z.iso.datetime(),
  comment: z.string(),
  opened: z.object({ by: z.string(), at: z.iso.datetime() }),
  answer: z.object({ by: z.string(), at: z.iso.datetime(), text: z.string() }).nullable(),
  verdict: z
    .object({ by: z.string(), at: z.iso.datetime(), as: z.enum(['upheld', 'overturned']), why: z.string() })
    .nullable(),
})
export type DisputeView = z.infer<typeof disputeView>

export const disputeList = z.object({
  disputes: z.array(disputeView),
  may: z.object({ open: z.boolean(), answer: z.boolean(), decide: z.boolean() }),
})
export type DisputeList = z.infer<typeof disputeList>

export const disputeMoved = z.object({ id: z.uuid(), state: z.enum(DISPUTE_STATES) })
export type DisputeMoved = z.infer<typeof disputeMoved>
