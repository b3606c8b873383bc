import { z } from 'zod'

/** `GET /api/v1/calibration`: what past handoffs say about the criteria of a version, or of the one in force. */
export const calibrationRequest = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** Fields of the lead whose sum is the score that is judged, such as `attributes.Vendor score`; left out: our own. */
  score: z
    .string()
    .max(600)
    .transform(text =>
      text
        .split(',')
        .map(field => field.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(140)).min(1).max(5))
    .optional(),
})
export type CalibrationRequest = z.output<typeof calibrationRequest>

const interval = z.tuple([z.number(), z.number()]).nullable()
const tally = z.object({ cases: z.number(), won: z.number() })

const signal = z.object({
  key: z.string(),
  words: z.string(),
  kind: z.enum(['behaviour', 'fit']),
  /** What a rule would ask for. */
  asks: z.object({
    event: z.string().nullable(),
    times: z.number().nullable(),
    field: z.string().nullable(),
    operator: z.string().nullable(),
    value: z.unknown(),
  }),
  with: tally,
  without: tally,
  lift: z.number().nullable(),
  interval,
  /** Chance of it without any bearing, adjusted over all that were asked; null: too few to ask. */
  chance: z.number().nullable(),
  standing: z.enum(['more', 'less', 'unclear', 'few']),
  too_good: z.boolean(),
  /** A rule of the version asks for it already. */
  rule_id: z.string().nullable(),
  /** A rule for it, as a suggestion to the draft; null: there is one, or nothing clear speaks for it. */
  suggestion: z
    .object({ anchor: z.string(), field: z.literal('entry'), from: z.null(), to: z.unknown() })
    .nullable(),
})
export type SignalView = z.infer<typeof signal>

const band = z.object({
  highest: z.number(),
  lowest: z.number(),
  cases: z.number(),
  won: z.number(),
  rate: z.number(),
  interval,
})
export type BandView = z.infer<typeof band>

const threshold = z.object({
  threshold: z.number(),
  cases: z.number(),
  won: z.number(),
  precision: z.number(),
  recall: z.number().nullable(),
  share: z.number(),
  lift: z.number().nullable(),
})
const estimate = z.object({ value: z.number(), interval: z.tuple([z.number(), z.number()]) }).nullable()
const step = z.object({
  from: z.number(),
  to: z.number(),
  cases: z.number(),
  won: z.number(),
  rate: z.number(),
})

const score = z.object({
  /** Null: our own score under the version. */
  fields: z.array(z.string()).nullable(),
  cases: z.number(),
  won: z.number(),
  /** Without a score at their hand-off. */
  unscored: z.number(),
  bands: z.array(band),
  is_monotone: z.boolean(),
  clear_rises: z.array(z.number()),
  thresholds: z.array(threshold),
  /** Chance that a won one scores above one that is not. */
  ranking: estimate,
  isotonic: z.array(step),
})
export type ScoreView = z.infer<typeof score>

const line = z.object({
  threshold: z.number(),
  cases: z.number(),
  won: z.number(),
  precision: z.number().nullable(),
  interval,
  recall: z.number().nullable(),
  recall_interval: interval,
})
const side = z.object({ ranking: estimate, line })
const counts = z.object({ cases: z.number(), won: z.number(), lost: z.number() })

const weights = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    /** First day and name of the first quarter that was checked and not learned from. */
    from: z.iso.date(),
    quarter: z.string(),
    earlier: tally,
    later: tally,
    penalty: z.number(),
    rules: z.array(
      z.object({
        rule_id: z.string(),
        name: z.string(),
        kind: z.enum(['fit', 'behaviour']),
        from: z.number(),
        to: z.number(),
        cases: z.number(),
        is_kept: z.boolean(),
      }),
    ),
    now: side,
    proposed: side,
    change: estimate,
    foretold: z.array(z.object({ foretold: z.number(), cases: z.number(), won: z.number(), interval })),
    isotonic: z.array(step),
    verdict: z.enum(['better', 'no_difference', 'worse']),
  }),
  z.object({
    state: z.literal('missing'),
    reason: z.enum(['no_quarters', 'earlier', 'later', 'no_rules']),
    needed: counts,
    has: counts,
  }),
])
export type WeightsView = z.infer<typeof weights>

const sinceTally = z.object({ cases: z.number(), decided: z.number(), won: z.number() })
const drift = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    since: z.iso.datetime(),
    before: sinceTally,
    now: sinceTally,
    scores: z
      .object({ index: z.number(), chance: z.number(), standing: z.enum(['none', 'some', 'large']) })
      .nullable(),
    wins: z
      .object({ cases: z.number(), foretold: z.number(), won: z.number(), interval, is_clear: z.boolean() })
      .nullable(),
    rules: z.array(
      z.object({
        rule_id: z.string(),
        name: z.string(),
        before: z.number(),
        now: z.number(),
        change: z.number(),
        interval,
        is_clear: z.boolean(),
      }),
    ),
  }),
  z.object({
    state: z.literal('missing'),
    since: z.iso.datetime().nullable(),
    needed: z.number(),
    before: z.number(),
    now: z.number(),
  }),
])
export type DriftView = z.infer<typeof drift>

export const calibrationAnswer = z.object({
  /** Null: nothing is agreed, and usual criteria stand in. */
  version: z.number().nullable(),
  title: z.string().nullable(),
  threshold: z.number(),
  /** Days after which a win is due: younger handoffs are left out. */
  due_days: z.number(),
  /** Only the newest so many were read. */
  is_cut: z.boolean(),
  /** Least number of handoffs on either side before anything is compared. */
  minimum: z.number(),
  /** Chance of any false alarm among the signals that is accepted. */
  level: z.number(),
  handoffs: z.object({
    cases: z.number(),
    won: z.number(),
    open: z.number(),
    undated: z.number(),
    is_enough: z.boolean(),
  }),
  signals: z.array(signal),
  refused: z.array(z.object({ field: z.string(), name: z.string(), words: z.string() })),
  score,
  /** Scores that others wrote into the leads: fields to add up, for `score`. */
  other_scores: z.array(z.array(z.string())),
  weights,
  drift,
})
export type CalibrationAnswer = z.infer<typeof calibrationAnswer>
