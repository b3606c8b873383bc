import type { Tally } from './tally'

/** A lead that a replay names. */
export type NamedLead = {
  lead: string
  /** Day it would have become an MQL; null where it would not. */
  day: number | null
  /** Code of OUTCOME_CLASSES. */
  reached: number
  wonMinor: number | null
}

/** Leads that have something in common: all counted, some named. */
export type LeadGroup = { tally: Tally; leads: NamedLead[] }

/** One criteria over the history: at its own threshold, and at all others. */
export type SideAnswer = {
  threshold: number
  point: Tally
  /** [threshold][class] */
  curve: Int32Array
  wonMinor: Float64Array
  caughtWins: Int32Array
  /** [month][threshold]: MQLs, and those of them that became SQLs. */
  months: Int32Array
  monthsSql: Int32Array
  segments: Record<string, Tally['byClass']>
  missedWins: LeadGroup
}

/** What leaving out one clause of the draft changes. */
export type ClauseEffect = { id: string; point: Tally }

/** Answer over one part of a workspace's leads; parts add up. */
export type ShardAnswer = {
  highest: number
  /** Stretches of history, what became of them, and the wins among them. */
  population: { candidates: number; leads: number; events: number; tally: Tally; wins: number }
  draft: SideAnswer
  inForce: SideAnswer | null
  comparison: { enters: LeadGroup; leaves: LeadGroup; both: number } | null
}
