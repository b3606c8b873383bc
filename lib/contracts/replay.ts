import { z } from 'zod'
import { OUTCOME_CLASSES } from '@/lib/domain/replay/outcome-class'
import { criteriaInput } from './criteria'

const day = z.iso.date()

/** `POST /api/v1/replays`: criteria, or a version, over all history, beside what is in force or another version. */
export const replayRequest = z.strictObject({
  /** The same document as in an agreement; neither this nor `version`: what is in force. */
  criteria: criteriaInput.optional(),
  version: z.int().min(1).max(1_000_000).optional(),
  /** Version to compare with; what is in force when left out. */
  against: z.int().min(1).max(1_000_000).optional(),
  /** First and last day on which a lead would have become an MQL, in the workspace's zone. */
  from: day.optional(),
  to: day.optional(),
  /** Nothing after it is read. */
  as_of: z.union([z.iso.datetime({ offset: true }), day]).optional(),
  /** Also: what leaving out each clause would change. */
  effects: z.boolean().default(false),
  /** How many leads of each list are named. */
  named: z.int().min(0).max(200).default(50),
})
export type ReplayRequest = z.output<typeof replayRequest>

const share = z.object({
  numerator: z.number(),
  denominator: z.number(),
  value: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})

/** What became in reality of the leads that would have been MQLs; money in major units. */
const figures = z.object({
  mqls: z.number(),
  mqls_per_week: z.number(),
  /** Never handed over: outcome unknown, not lost. */
  unknown: z.number(),
  pending: z.number(),
  coverage: share,
  acceptance: share,
  sql_rate: share,
  sql_bounds: z.tuple([z.number(), z.number()]).nullable(),
  accepted: z.number(),
  rejected: z.number(),
  returned: z.number(),
  sqls: z.number(),
  won: z.number(),
  won_amount: z.number(),
  missed_wins: z.number(),
  recall: share,
})
export type ReplayFiguresView = z.infer<typeof figures>

const lead = z.object({
  lead_id: z.uuid(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  /** Day it would have become an MQL; null where it would not. */
  day: z.string().nullable(),
  outcome: z.enum(OUTCOME_CLASSES),
  amount: z.number().nullable(),
})
export type ReplayLead = z.infer<typeof lead>

const rejection = z.object({ reason: z.string(), n: z.number() })
/** All are counted; some are named, to those who may see single leads. */
const group = z.object({ figures, rejections: z.array(rejection), leads: z.array(lead) })
export type ReplayGroup = z.infer<typeof group>

const side = z.object({
  /** Null: criteria that are no version. */
  version: z.number().nullable(),
  title: z.string().nullable(),
  threshold: z.number(),
  figures,
  rejections: z.array(rejection),
  /** For every threshold from 0 up, by place in the lists. */
  curve: z.object({
    by_class: z.record(z.enum(OUTCOME_CLASSES), z.array(z.number())),
    won_amount: z.array(z.number()),
    caught_wins: z.array(z.number()),
  }),
  months: z.array(z.object({ month: z.string(), mqls: z.array(z.number()), sqls: z.array(z.number()) })),
  segments: z.array(z.object({ segment: z.string(), by_class: z.array(z.number()) })),
  missed_wins: group,
})
export type ReplaySide = z.infer<typeof side>

const ready = z.object({
  status: z.literal('ready'),
  /** The history as it was read; false: newer changes are being read and this answer is without them. */
  data_as_of: z.iso.datetime(),
  is_current: z.boolean(),
  query: z.object({ from: day, to: day, as_of: z.iso.datetime(), weeks: z.number(), currency: z.string() }),
  population: z.object({
    leads: z.number(),
    stretches: z.number(),
    events: z.number(),
    handed_over: z.number(),
    wins: z.number(),
  }),
  draft: side,
  in_force: side.nullable(),
  comparison: z.object({ both: z.number(), enters: group, leaves: group }).nullable(),
  /** Figures of the draft without each of its clauses. */
  effects: z.array(z.object({ clause: z.string(), figures })).nullable(),
  /** How long the engine took. */
  engine_ms: z.number(),
})
export type ReplayReady = z.infer<typeof ready>

export const replayAnswer = z.discriminatedUnion('status', [
  ready,
  z.object({
    status: z.literal('loading'),
    /** The history is being read since; ask again in a moment. */
    since: z.iso.datetime(),
  }),
  z.object({ status: z.literal('empty'), message: z.string() }),
])
export type ReplayAnswer = z.infer<typeof replayAnswer>
