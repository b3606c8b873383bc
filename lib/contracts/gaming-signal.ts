import { z } from 'zod'
import { SIGNAL_KINDS } from '@/lib/domain/loop/gaming-signal'

const count = z.int()
const side = z.object({ yes: count, of: count, value: z.number().nullable() })

export const signalView = z.object({
  key: z.string(),
  kind: z.enum(SIGNAL_KINDS),
  /** Whose habit it is; null for what marketing hands over. */
  rep: z.string().nullable(),
  /** For one-reason reps: which reason. */
  reason: z.string().nullable(),
  inside: side,
  outside: side,
  standing: z.enum(['stands_out', 'unremarkable', 'too_few']),
  adjusted: z.number().nullable(),
})
export type SignalView = z.infer<typeof signalView>

/** `GET /api/v1/rejections/signals`: habits that make numbers look better than the work; for managers of both sides. */
export const signalList = z.object({
  handoffs: count,
  is_cut: z.boolean(),
  /** Day of the oldest handoff looked at; null where there is none. */
  since: z.iso.datetime().nullable(),
  minimum: count,
  level: z.number(),
  signals: z.array(signalView),
})
export type SignalList = z.infer<typeof signalList>
