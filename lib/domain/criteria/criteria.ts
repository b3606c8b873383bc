import type { FailureMode } from '../rejection/reasons'
import type { Condition } from './condition'

/** Points for what a lead is: all rules that match add up, negative ones too. */
export type FitRule = { id: string; name: string; field: string; condition: Condition; points: number }

export type PropertyCondition = { property: string; condition: Condition }

/** Points for what a lead does. */
export type BehaviourRule = {
  id: string
  name: string
  /** Type of the engagement event. */
  event: string
  /** All of them have to hold for the properties of the event. */
  conditions: readonly PropertyCondition[]
  points: number
  /** Further events of the same day, in the workspace's zone, are not counted. */
  maxPerDay: number | null
  /** Most that the effective count can be; null is unbounded. */
  cap: number | null
  /** Days in which a counted event loses half of its worth; null: it keeps it. */
  halfLifeDays: number | null
  /** Days after which a counted event is worth nothing; null: never. */
  windowDays: number | null
}

/** What a lead that is not known well enough means for a gate. */
export type WhenUnknown = 'hold' | 'pass'

/** A condition of the ideal customer profile, passed or failed. */
export type Gate = {
  id: string
  name: string
  field: string
  condition: Condition
  whenUnknown: WhenUnknown
  /** A gate that is only watched marks a persona mismatch and holds back nobody. */
  isEnforced: boolean
}

/** The line: total score, and optionally a least fit and a least engagement. */
export type Thresholds = { total: number; minimumFit: number | null; minimumEngagement: number | null }

/** Guards that asking for a person may pass over: neither gates nor recycling. */
export const BYPASSABLE = ['form_fill', 'single_session'] as const satisfies readonly FailureMode[]
export type Bypassable = (typeof BYPASSABLE)[number]

export type Routes = {
  /** Hand-raisers pass over the threshold and the guards named, never over a gate. */
  inbound: { events: readonly string[]; bypasses: readonly Bypassable[] } | null
  /** Whether reaching the threshold by score alone leads to sales. */
  scored: boolean
  /** Product usage with a threshold of its own, counted over the rules on these events. */
  pql: { events: readonly string[]; threshold: number } | null
}

/** A version of the criteria: when a lead is an MQL, as plain data. */
export type Criteria = {
  fitRules: readonly FitRule[]
  behaviourRules: readonly BehaviourRule[]
  gates: readonly Gate[]
  /** Most that a group can bring in; null is unbounded. */
  caps: { fit: number | null; engagement: number | null }
  thresholds: Thresholds & { segments: readonly (Thresholds & { segment: string })[] }
  /** Failure modes that hold a lead back; each is detected in any case. */
  guards: Readonly<Record<FailureMode, boolean>>
  routes: Routes
  /** Events that are forms, and events too weak to prove new interest after a rejection. */
  eventKinds: { forms: readonly string[]; weak: readonly string[] }
}
