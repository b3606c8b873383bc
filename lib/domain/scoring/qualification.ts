import type { Thresholds } from '../criteria/criteria'
import type { GateCheck } from '../criteria/icp-gate'
import type { FailureSignals } from '../failure-mode/failure-signals'
import type { FailureMode } from '../rejection/reasons'
import type { EngagementEvent } from './engagement-event'
import type { Score } from './score'

/** Ways to sales, the more specific first: a lead that reaches two at once takes the first. */
export const QUALIFYING_ROUTES = ['inbound', 'pql', 'scored'] as const
export type QualifyingRoute = (typeof QUALIFYING_ROUTES)[number]

/** What keeps a lead from sales. */
export type Hold =
  | { kind: 'open_handoff' }
  | { kind: 'gate'; gate: GateCheck }
  | { kind: 'guard'; mode: FailureMode }
  | { kind: 'held_until'; until: Date }
  | { kind: 'no_hand_raise' }
  | { kind: 'threshold' | 'minimum_fit' | 'minimum_engagement'; score: number | null; needed: number }

/** A route the criteria have switched on, and what the lead lacks on it; nothing: it is open. */
export type RouteCheck = { route: QualifyingRoute; holds: readonly Hold[] }

/** Where a lead stands against the criteria at an instant, with every check that decided it. */
export type Qualification = {
  at: Date
  /** Null: not qualified. */
  route: QualifyingRoute | null
  score: Score
  /** The line of the lead's segment. */
  thresholds: Thresholds & { segment: string | null }
  /** The latest demand for a person since the last handoff. */
  handRaise: EngagementEvent | null
  mode: FailureMode | 'healthy'
  signals: FailureSignals
  /** What stands against the lead on every route. */
  holds: readonly Hold[]
  routes: readonly RouteCheck[]
}
