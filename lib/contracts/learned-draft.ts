import { z } from 'zod'
import { criteriaDocument } from './criteria'

const tally = z.object({ cases: z.int(), won: z.int() })
const lineTally = z.object({ all: tally, reached: tally })
const counted = z.object({ cases: z.int(), won: z.int(), lost: z.int() })
const evidence = {
  name: z.string(),
  /** In words, with its counts. */
  evidence: z.string(),
  with: tally,
  without: tally,
  lift: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
}

/** `GET /api/v1/agreement/learned`: criteria from what won leads had done before their hand-off, or why there are none. */
export const learnedDraft = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    /** First quarter that was checked and not learned from. */
    label: z.string(),
    rules: z.array(
      z.object({
        ...{ id: z.string(), kind: z.enum(['fit', 'behaviour']), points: z.number() },
        /** Clear of chance after all that was asked; the line is drawn for these. */
        is_sure: z.boolean(),
        ...evidence,
      }),
    ),
    /** Criteria with these rules and their line; gates, guards and routes as they are in force. */
    criteria: criteriaDocument,
    learned_from: lineTally,
    checked_on: lineTally,
    left_out: z.array(
      z.object({
        why: z.enum(['too_good', 'said_already', 'asks_for_a_person', 'enough']),
        by: z.string().nullable(),
        ...evidence,
      }),
    ),
    /** Fields whose name says that they are written after the hand-off. */
    refused: z.array(z.object({ field: z.string(), words: z.string() })),
    /** Only the newest handoffs were read. */
    is_cut: z.boolean(),
  }),
  z.object({
    state: z.literal('missing'),
    reason: z.enum(['no_quarters', 'earlier', 'later', 'no_signals']),
    needed: counted,
    has: counted,
  }),
])
export type LearnedDraft = z.infer<typeof learnedDraft>
