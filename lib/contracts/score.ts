import { z } from 'zod'
import { OPERATORS } from '@/lib/domain/criteria/condition'
import { LIMITS } from '@/lib/domain/scoring/count-events'
import { NOT_SCORED } from '@/lib/domain/scoring/score'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const scoreLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fit'),
    rule_id: z.string(),
    rule: z.string(),
    field: z.string(),
    value,
    points: z.number(),
  }),
  z.object({
    kind: z.literal('behaviour'),
    rule_id: z.string(),
    rule: z.string(),
    event_id: z.string(),
    event_type: z.string(),
    occurred_at: z.iso.datetime(),
    date_only: z.boolean(),
    age_days: z.number(),
    /** What the event added to the effective count of its rule when it was written, 0 to 1. */
    count: z.number(),
    points: z.number(),
    /** What made it count for less than one; null: it counted in full. */
    limit: z.enum(LIMITS).nullable(),
  }),
  z.object({
    kind: z.literal('group_cap'),
    group: z.enum(['fit', 'engagement']),
    cap: z.number(),
    points: z.number(),
  }),
])
export type ScoreLineView = z.infer<typeof scoreLine>

export const gateView = z.object({
  id: z.string(),
  name: z.string(),
  field: z.string(),
  operator: z.enum(OPERATORS),
  asked: z.union([value, z.array(z.union([z.string(), z.number()]))]),
  value,
  state: z.enum(['passed', 'failed', 'unknown']),
  /** True when the lead is kept from sales by this gate. */
  holds: z.boolean(),
})
export type GateView = z.infer<typeof gateView>

/** A score that explains itself: its lines sum to fit and engagement, and those to the total. */
export const scoreView = z.object({
  at: z.iso.datetime(),
  /** Null when it cannot be said, which is not zero; `not_scored` says why. */
  total: z.number().nullable(),
  fit: z.number().nullable(),
  engagement: z.number().nullable(),
  not_scored: z.enum(NOT_SCORED).nullable(),
  lines: z.array(scoreLine),
  gates: z.array(gateView),
})
export type ScoreView = z.infer<typeof scoreView>
