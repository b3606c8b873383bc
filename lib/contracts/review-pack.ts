import { z } from 'zod'
import { CLUSTER_ANSWERS } from '@/lib/domain/loop/cluster'
import { SIDES } from './agreement-content'
import { cellReason } from './metric'

const day = z.iso.date()
const count = z.int()
const interval = z.tuple([z.number(), z.number()]).nullable()

/** A rate as a pack keeps it; null with the reason where it cannot be said. */
const packRate = z.object({
  value: z.number().nullable(),
  interval,
  denominator: count.nullable(),
  mature_share: z.number().nullable(),
  low_n: z.boolean(),
  reason: cellReason.nullable(),
})
export type PackRate = z.infer<typeof packRate>

const packVersion = z.object({
  n: count,
  title: z.string(),
  why: z.string(),
  effective_at: z.iso.datetime(),
  changes: z.array(z.string()),
})

const packCommitment = z.object({
  side: z.enum(SIDES),
  name: z.string(),
  metric: z.string(),
  promised: z.string(),
  actual: z.string().nullable(),
  basis: z.string().nullable(),
  interval: z.string().nullable(),
  verdict: z.enum(['kept', 'broken', 'unclear', 'unknown']),
})
export type PackCommitment = z.infer<typeof packCommitment>

const packSuggestion = z.object({
  key: z.string(),
  words: z.string(),
  standing: z.enum(['recommended', 'alternative', 'unclear', 'too_few', 'without_effect']),
  handoffs: count,
  sent_back: count,
  accepted: count,
  sql: count,
  wins: count,
})
export type PackSuggestion = z.infer<typeof packSuggestion>

/** Rejections of one reason, segment and rule that marketing answers as one: what waits, and what was answered in these days. */
const packCluster = z.object({
  id: z.string(),
  reason: z.string(),
  segment: z.string().nullable(),
  rule: z.string(),
  /** Null where they are too few for everybody to see. */
  n: count.nullable(),
  due_at: z.iso.datetime(),
  answer: z
    .object({ kind: z.enum(CLUSTER_ANSWERS), version: count.nullable(), why: z.string(), by: z.string() })
    .nullable(),
})
export type PackCluster = z.infer<typeof packCluster>

const earlierDecision = z.object({
  id: z.uuid(),
  body: z.string(),
  owner: z.string(),
  due_day: day,
  done_at: z.iso.datetime().nullable(),
})

/** The evidence of a review: numbers of many leads together, none of a single one, so that everybody invited may read it. */
export const reviewPack = z.object({
  from: day,
  to: day,
  /** Nothing later was looked at. */
  as_of: z.iso.datetime(),
  currency: z.string(),
  headline: z.string(),
  /** Versions of the agreement that came into force in these days. */
  versions: z.array(packVersion),
  /** Decisions of the review before, and whether they were done. */
  earlier: z.array(earlierDecision),
  /** What came of the handoffs of each version, over all time up to here. */
  outcomes: z.array(
    z.object({
      version: z.string(),
      handoffs: count.nullable(),
      acceptance: packRate,
      sql: packRate,
      won: packRate,
    }),
  ),
  /** Null: nothing was promised. */
  scorecard: z.object({ version: count, commitments: z.array(packCommitment) }).nullable(),
  reasons: z.object({
    total: count.nullable(),
    total_before: count.nullable(),
    rows: z.array(z.object({ reason: z.string(), label: z.string(), n: count, before: count.nullable() })),
  }),
  clusters: z.array(packCluster),
  suggestions: z.array(packSuggestion),
  volume: z.object({
    verdict: z.enum(['diverging', 'together', 'unclear', 'cannot_say']),
    months: z.array(z.object({ month: z.string(), mqls: count, pipeline: z.number() })),
  }),
  disputes: z.object({
    open: count,
    answered: count,
    decided: count,
    overturned: count,
    oldest_at: z.iso.datetime().nullable(),
  }),
})
export type ReviewPack = z.infer<typeof reviewPack>
