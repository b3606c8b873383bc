import type { Confidence, FactKind, Route } from '@/lib/domain/handoff/fact'
import type { AmountState, Outcome } from '@/lib/domain/opportunity/opportunity'

export type Properties = Record<string, string | number | boolean>

/** Who a generated lead is. */
export type Profile = {
  firstName: string
  lastName: string
  email: string
  phone: string | null
  company: string
  jobTitle: string
  industry: string
  country: string
  employees: number
  employeeBand: string
  annualRevenueMinor: number
  segment: string
  source: string | null
  owner: string
}

/** Instants are milliseconds since the epoch throughout the generator. */
export type EventSeed = { type: string; at: number; session: string | null; properties: Properties | null }

export type TouchSeed = {
  kind: string
  at: number
  countsAsFirstTouch: boolean
  actor: string
  outcome: string | null
}

export type FactSeed = {
  kind: FactKind
  /** The lead's episode this fact belongs to, from 1. */
  episode: number
  at: number
  dateOnly: boolean
  confidence: Confidence
  reason: string | null
  reasonLabel: string | null
  route: Route | null
}

export type DealSeed = {
  name: string
  stage: string
  outcome: Outcome | null
  createdAt: number
  closedAt: number | null
  amountMinor: number | null
  amountState: AmountState
  currency: string
  product: string
  owner: string
  lostReason: string | null
}

/** All that happened to one lead; what comes after the cut has not happened yet. */
export type LeadStory = {
  key: string
  createdAt: number
  profile: Profile
  events: EventSeed[]
  touches: TouchSeed[]
  facts: FactSeed[]
  deals: DealSeed[]
}
