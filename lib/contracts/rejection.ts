import { z } from 'zod'
import { FAILURE_MODES, isReasonCode, REASONS } from '@/lib/domain/rejection/reasons'
import { listedRow } from './handoff-list'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, such as 2026-03-01')
  .refine(text => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)), 'is not a day of the calendar')

const period = {
  /** First and last day of the MQLs looked at, in the workspace's zone; all of them when left out. */
  from: day.optional(),
  to: day.optional(),
}

export const ruleSheetRequest = z.strictObject(period)
export type RuleSheetRequest = z.infer<typeof ruleSheetRequest>

/** `version`: whose criteria are tried on history; those in force when left out. */
export const suggestionRequest = z.strictObject({
  ...period,
  version: z.coerce.number().int().min(1).optional(),
  /** Only edits that would have stopped handoffs of this cluster, or of this clause. */
  cluster: z.string().max(400).optional(),
  clause: z.string().max(120).optional(),
})
export type SuggestionRequest = z.infer<typeof suggestionRequest>

const count = z.int()
const interval = z.tuple([z.number(), z.number()]).nullable()

export const outcomeView = z.object({
  handoffs: count,
  accepted: count,
  sent_back: count,
  /** Of those sent back, for reasons that speak about the criteria. */
  against_criteria: count,
  /** SQLs among the handoffs old enough for one. */
  sql: count,
  sql_of: count,
  won: count,
  won_of: count,
  /** All wins, also of young handoffs. */
  wins: count,
})
export type OutcomeView = z.infer<typeof outcomeView>

export const shareView = z.object({
  numerator: count,
  denominator: count,
  value: z.number().nullable(),
  interval,
})
export type ShareView = z.infer<typeof shareView>

const shares = z.object({ acceptance: shareView, sql: shareView, won: shareView })
export type SharesView = z.infer<typeof shares>
/** Newcombe's 95 % intervals of inside minus outside. */
const differences = z.object({ acceptance: interval, sql: interval, won: interval })

export const clauseView = z.object({
  /** `rule:<id>`, `gate:<id>`, `guard:<mode>` or `hand_raise:hand_raise`. */
  key: z.string(),
  kind: z.enum(['rule', 'hand_raise', 'gate', 'guard']),
  name: z.string(),
  standing: z.enum(['worse', 'better', 'unclear', 'too_few']),
  adjusted: z.number().nullable(),
  inside: outcomeView,
  outside: outcomeView,
  inside_shares: shares,
  outside_shares: shares,
  difference: differences,
  reasons: z.array(z.object({ reason: z.string().nullable(), label: z.string(), n: count })),
})
export type ClauseView = z.infer<typeof clauseView>

const history = {
  handoffs: count,
  /** There are more in the period; only the newest so many are looked at. */
  is_cut: z.boolean(),
  /** When the oldest of those looked at was handed over; null where there is none. */
  since: z.iso.datetime().nullable(),
  /** Answered handoffs on either side below which nothing is judged. */
  minimum: count,
  /** How often something at all would be said of data without meaning. */
  level: z.number(),
  /** Days after which an SQL, and a win, is due. */
  due_days: z.object({ sql: z.number(), won: z.number() }),
}

export const ruleSheet = z.object({
  ...history,
  /** Versions by which the handoffs are judged; none: nothing was ever agreed. */
  versions: z.array(count),
  unexplained: count,
  several_ways: count,
  clauses: z.array(clauseView),
})
export type RuleSheet = z.infer<typeof ruleSheet>

export const suggestionView = z.object({
  key: z.string(),
  kind: z.enum([
    'guard',
    'close_bypass',
    'enforce_gate',
    'raise_gate',
    'add_gate',
    'points',
    'half_life',
    'threshold',
  ]),
  words: z.string(),
  standing: z.enum(['recommended', 'alternative', 'unclear', 'too_few', 'without_effect']),
  adjusted: z.number().nullable(),
  prevented: outcomeView,
  /** Of those, the ones that no recommendation above stops. */
  beyond_above: outcomeView,
  prevented_shares: shares,
  kept_shares: shares,
  difference: differences,
  alternative_to: z.string().nullable(),
  /** How many of the subject's handoffs it would have stopped; null where no subject was asked for. */
  stops: count.nullable(),
})
export type SuggestionView = z.infer<typeof suggestionView>

export const suggestionList = z.object({
  ...history,
  /** The version whose criteria were tried; null: nothing was ever agreed. */
  version: count.nullable(),
  /** Handoffs that these criteria would hand over again. */
  tried_on: count,
  /** The cluster or clause asked about, and how many of its handoffs these criteria would hand over again. */
  subject: z.object({ label: z.string(), handoffs: count, tried_on: count }).nullable(),
  suggestions: z.array(suggestionView),
})
export type SuggestionList = z.infer<typeof suggestionList>

export const OUTCOME_PARTS = [
  'handoffs',
  'accepted',
  'sent_back',
  'against_criteria',
  'sql',
  'won',
  'wins',
] as const
export type OutcomePart = (typeof OUTCOME_PARTS)[number]

const SUBJECTS = ['clause', 'suggestion', 'cluster', 'answer', 'signal', 'open'] as const

/** Counts of `GET /api/v1/rejections/open`: waiting for a reason, all sent back, contradicted, checked for it. */
export const OPEN_PARTS = ['uncoded', 'answered', 'contradicted', 'checked'] as const
export type OpenPart = (typeof OPEN_PARTS)[number]

/** Query of `GET /api/v1/rejections/handoffs`: exactly the leads behind a count of a clause or a suggestion. */
export const outcomeRowsRequest = z
  .strictObject({
    ...period,
    version: z.coerce.number().int().min(1).optional(),
    clause: z.string().max(120).optional(),
    suggestion: z.string().max(200).optional(),
    /** Key of a cluster that waits for an answer, or id of an answer to one. */
    cluster: z.string().max(400).optional(),
    answer: z.uuid().optional(),
    /** Key of a habit, for the managers of both sides. */
    signal: z.string().max(300).optional(),
    open: z.enum(OPEN_PARTS).optional(),
    /** Of an edit's: only handoffs of this cluster, or those that this clause let in and sales sent back. */
    of_cluster: z.string().max(400).optional(),
    of_clause: z.string().max(120).optional(),
    /** Of an edit's, `beyond`: only what no recommendation above it stops; `both`: all that it was tried on. */
    side: z.enum(['inside', 'outside', 'beyond', 'both']).default('inside'),
    part: z.enum(OUTCOME_PARTS).default('handoffs'),
    /** Of a clause's or an edit's: only what was sent back for this reason; empty for none given. */
    reason: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .refine(asked => SUBJECTS.filter(subject => asked[subject] !== undefined).length === 1, {
    path: ['clause'],
    message:
      'name a clause, a suggestion, a cluster, an answer, a signal or an open count, and one of them only',
  })
  .refine(
    ({ suggestion, side, of_cluster: cluster, of_clause: clause }) =>
      suggestion !== undefined ||
      (side !== 'beyond' && side !== 'both' && cluster === undefined && clause === undefined),
    { path: ['suggestion'], message: 'is asked for by side=beyond, side=both, of_cluster and of_clause' },
  )
export type OutcomeRowsRequest = z.infer<typeof outcomeRowsRequest>

/** `POST /api/v1/handoffs/{id}/reason`: gives an answer the code it should have had; the answer itself stays. */
export const recodeInput = z.strictObject({
  id: z.uuid(),
  reason: z
    .string()
    .refine(isReasonCode, 'is not one of the reasons')
    .refine(
      code => !(isReasonCode(code) && REASONS[code].importedOnly) && code !== 'other',
      'choose a reason that says more',
    ),
  why: z.string().trim().min(10, 'say why in at least 10 characters').max(500),
})
export type RecodeInput = z.infer<typeof recodeInput>

export const recodedView = z.object({
  id: z.uuid(),
  reason: z.string(),
  reason_label: z.string().nullable(),
  verdict: z.string().nullable(),
  revision: z.int(),
})
export type RecodedView = z.infer<typeof recodedView>

export const openRejectionsRequest = z.strictObject(period)
export type OpenRejectionsRequest = z.infer<typeof openRejectionsRequest>

/** An answer that somebody should look at again. */
export const openRejection = listedRow.extend({
  /** What whoever answered wrote. */
  note: z.string().nullable(),
  dispute: z.string().nullable(),
  /** What speaks against the reason; null for one that only waits for its code. */
  flag: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type OpenRejection = z.infer<typeof openRejection>

export const openRejections = z.object({
  /** Answers whose reason says nothing yet, the newest first; how many there are, and of how many answers. */
  uncoded: z.object({ total: count, of: count, rows: z.array(openRejection) }),
  /** Answers whose reason the evidence does not bear out, among the newest that were checked. */
  contradicted: z.object({ total: count, checked: count, rows: z.array(openRejection) }),
  can_recode: z.boolean(),
  can_contest: z.boolean(),
})
export type OpenRejections = z.infer<typeof openRejections>

/** `GET /api/v1/rejections/guards`: which guards each version of the agreement has on. */
export const guardHistory = z.object({
  versions: z.array(
    z.object({
      n: count,
      effective_at: z.iso.datetime(),
      guards: z.record(z.enum(FAILURE_MODES), z.boolean()),
      /** Gates that hold leads back, whose failing is what one of the modes means. */
      gates_enforced: z.boolean(),
    }),
  ),
})
export type GuardHistory = z.infer<typeof guardHistory>

/** `POST /api/v1/rejections/drafts`: puts a suggested edit into the draft, with its evidence, for both sides to see. */
export const draftSuggestionInput = z.strictObject({
  ...period,
  version: z.int().min(1).optional(),
  /** Key of the cluster it was born from: whoever logged its rejections is told when a version has the edit. */
  cluster: z.string().max(400).optional(),
  suggestion: z.string().min(1).max(200),
})
export type DraftSuggestionInput = z.infer<typeof draftSuggestionInput>
export const draftedSuggestion = z.object({ id: z.uuid(), anchor: z.string(), body: z.string() })
export type DraftedSuggestion = z.infer<typeof draftedSuggestion>
