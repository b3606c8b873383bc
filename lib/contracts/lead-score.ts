import { z } from 'zod'
import { qualificationView } from './qualification'

/** An instant at which a score is asked for. */
export const scoreAt = z.iso.datetime({ offset: true }).transform(text => new Date(text))

/** `GET /api/v1/leads/{id}/score`: the score of a lead at an instant, by a version of the agreement. */
export const leadScoreInput = z.strictObject({
  id: z.uuid(),
  /** Now, unless said. Nothing that happened later is read. */
  at: scoreAt.optional(),
  /** The version in force at that instant, unless said. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** With the score over time up to that instant, for a chart. */
  over_time: z
    .enum(['true', 'false'])
    .default('false')
    .transform(text => text === 'true'),
})
export type LeadScoreInput = z.infer<typeof leadScoreInput>

export const scorePoint = z.object({
  at: z.iso.datetime(),
  total: z.number().nullable(),
  fit: z.number().nullable(),
  engagement: z.number().nullable(),
})
export type ScorePoint = z.infer<typeof scorePoint>

export const leadScore = z.object({
  lead_id: z.uuid(),
  at: z.iso.datetime(),
  /** Null: nothing was agreed then, and there is no score. */
  version: z.int().nullable(),
  qualification: qualificationView.nullable(),
  over_time: z.array(scorePoint).nullable(),
  /** When the lead was handed over, for the chart. */
  handed_over_at: z.array(z.iso.datetime()),
})
export type LeadScore = z.infer<typeof leadScore>
