/** Where an episode came from: our criteria, an import, a hand-raiser, or product usage. */
export const HANDOFF_ORIGINS = ['scored', 'imported', 'inbound', 'pql'] as const
export type HandoffOrigin = (typeof HANDOFF_ORIGINS)[number]

/** The way a lead reached sales. Free text of a source is kept when it is none of ours. */
export type Route = string
export const ROUTES = ['inbound', 'scored', 'pql'] as const

/** What can happen to a lead on its way; each is a row of the ledger. */
export const FACT_KINDS = [
  'mql',
  'delivered',
  'assigned',
  'touched',
  'paused',
  'resumed',
  /** Nobody answered for the agreed time: written by Treaty, never told by a source, and no answer of sales. */
  'deemed_accepted',
  'accepted',
  'rejected',
  'recycled',
  'rerouted',
  'merged',
  'enriched',
  'sql',
  'opportunity',
  'won',
  'lost',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

export const CONFIDENCES = ['observed', 'imported', 'inferred', 'date_only'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const DISPOSITIONS = ['accepted', 'rejected', 'recycled', 'rerouted', 'merged', 'enriched'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** Bits of handoff.date_only and handoff.inferred, one per dated stage. */
export const STAGE_BITS = {
  mql: 1,
  touched: 2,
  accepted: 4,
  disposed: 8,
  sql: 16,
  opportunity: 32,
  closed: 64,
} as const
export type DatedStage = keyof typeof STAGE_BITS

/** One thing known about a lead, as the ledger holds it and as importers deliver it. */
export type Fact = {
  kind: FactKind
  /** Null: the source says that it happened, not when (an undated episode). */
  at: Date | null
  /** The source gave a date without a time; `at` is then midnight UTC of that date. */
  dateOnly: boolean
  confidence: Confidence
  reason: string | null
  reasonLabel: string | null
  route: Route | null
}
