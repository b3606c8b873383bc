import { z } from 'zod'
import { FAILURE_MODES } from '@/lib/domain/rejection/reasons'
import { QUALIFYING_ROUTES } from '@/lib/domain/scoring/qualification'
import { TRIGGERS } from '@/lib/domain/scoring/turning-point'
import { gateView, scoreView } from './score'

/** What keeps a lead from sales. */
export const holdView = z.discriminatedUnion('kind', [
  /** It is with sales already. */
  z.object({ kind: z.literal('open_handoff') }),
  z.object({ kind: z.literal('gate'), gate: gateView }),
  z.object({ kind: z.literal('guard'), mode: z.enum(FAILURE_MODES) }),
  z.object({ kind: z.literal('held_until'), until: z.iso.datetime() }),
  z.object({ kind: z.literal('no_hand_raise') }),
  z.object({
    kind: z.enum(['threshold', 'minimum_fit', 'minimum_engagement']),
    score: z.number().nullable(),
    needed: z.number(),
  }),
])
export type HoldView = z.infer<typeof holdView>

export const thresholdsView = z.object({
  /** The segment whose own line it is; null: the general one. */
  segment: z.string().nullable(),
  total: z.number(),
  minimum_fit: z.number().nullable(),
  minimum_engagement: z.number().nullable(),
})
export type ThresholdsView = z.infer<typeof thresholdsView>

/** Where a lead stands against criteria at an instant, with every check that decided it. */
export const qualificationView = z.object({
  score: scoreView,
  thresholds: thresholdsView,
  /** The way to sales that is open; null: none. That it is open makes no MQL by itself: an event does. */
  route: z.enum(QUALIFYING_ROUTES).nullable(),
  failure_mode: z.enum([...FAILURE_MODES, 'healthy']),
  /** What stands against the lead on every route, and per route what is lacking. */
  holds: z.array(holdView),
  routes: z.array(z.object({ route: z.enum(QUALIFYING_ROUTES), holds: z.array(holdView) })),
})
export type QualificationView = z.infer<typeof qualificationView>

/** The first moment at which the criteria make a lead an MQL. */
export const crossingView = z.object({
  at: z.iso.datetime(),
  date_only: z.boolean(),
  route: z.enum(QUALIFYING_ROUTES),
  trigger: z.enum(TRIGGERS),
  event_id: z.string().nullable(),
  total: z.number().nullable(),
})
export type CrossingView = z.infer<typeof crossingView>
