import type { FactValue } from '../criteria/holds-for'
import type { GateCheck } from '../criteria/icp-gate'
import type { Limit } from './count-events'

export type FitLine = {
  kind: 'fit'
  ruleId: string
  rule: string
  field: string
  value: FactValue
  points: number
}

export type BehaviourLine = {
  kind: 'behaviour'
  ruleId: string
  rule: string
  eventId: string
  eventType: string
  occurredAt: Date
  dateOnly: boolean
  /** Fractional days. */
  ageDays: number
  /** What the event added to the effective count of its rule when it was written, 0 to 1. */
  count: number
  points: number
  /** What made it count for less than one; null: it counted in full. */
  limit: Limit | null
}

/** Takes back what a group brought in above its cap; its points are negative. */
export type GroupCapLine = { kind: 'group_cap'; group: 'fit' | 'engagement'; cap: number; points: number }

export type ScoreLine = FitLine | BehaviourLine | GroupCapLine

/** Why there is no score, which is not a score of zero. */
export const NOT_SCORED = ['nothing_known', 'no_rules'] as const
export type NotScored = (typeof NOT_SCORED)[number]

/** A score that explains itself: its lines sum to fit and engagement, and those to the total. */
export type Score = {
  at: Date
  /** Null when it cannot be said; then `notScored` says why. */
  total: number | null
  /** Null when no field is known that a fit rule asks for. */
  fit: number | null
  /** Null when the lead has done nothing so far. */
  engagement: number | null
  notScored: NotScored | null
  lines: readonly ScoreLine[]
  gates: readonly GateCheck[]
}
