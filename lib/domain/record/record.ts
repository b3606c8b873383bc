import type { Fact } from '../handoff/fact'
import type { AmountState, Outcome } from '../opportunity/opportunity'

/**
 * What every importer delivers, whatever the file looked like: canonical records, already cleaned by the
 * reading rules (placeholders are null, ids as written, instants in UTC).
 */
export type When = { at: Date; dateOnly: boolean }

/** A fact with the slot it fills: a later record with the same slot corrects it. */
export type SlottedFact = Fact & { slot: string; retracted?: boolean }

export type Attributes = Record<string, string | number | boolean>

export type LeadRecord = {
  kind: 'lead'
  externalId: string
  createdAt: When | null
  firstName: string | null
  lastName: string | null
  fullName: string | null
  email: string | null
  phone: string | null
  company: string | null
  jobTitle: string | null
  industry: string | null
  country: string | null
  employees: number | null
  employeeBand: string | null
  annualRevenueMinor: number | null
  source: string | null
  segment: string | null
  owner: string | null
  opportunityRef: string | null
  attributes: Attributes
  facts: SlottedFact[]
}

export type EngagementRecord = {
  kind: 'event'
  externalId: string
  leadRef: string | null
  leadEmail: string | null
  type: string
  occurredAt: When
  sessionKey: string | null
  properties: Attributes
}

export type TouchRecord = {
  kind: 'touch'
  externalId: string
  leadRef: string | null
  leadEmail: string | null
  type: string
  occurredAt: When
  countsAsFirstTouch: boolean
  actor: string | null
  outcome: string | null
}

export type OpportunityRecord = {
  kind: 'opportunity'
  externalId: string
  /** External ids of the leads the deal names, first one first (HubSpot joins several with `;`). */
  leadRefs: string[]
  name: string | null
  stage: string | null
  outcome: Outcome | null
  createdAt: When | null
  closedAt: When | null
  amountMinor: number | null
  amountState: AmountState
  currency: string | null
  product: string | null
  owner: string | null
  source: string | null
  segment: string | null
  country: string | null
  lostReason: string | null
  attributes: Attributes
}

export type LeadStageRecord = {
  kind: 'lead_stage'
  leadRef: string
  facts: SlottedFact[]
}

export type OpportunityStageRecord = {
  kind: 'opportunity_stage'
  externalId: string
  opportunityRef: string
  stage: string
  at: When
  amountMinor: number | null
}

export type CanonicalRecord =
  | LeadRecord
  | EngagementRecord
  | TouchRecord
  | OpportunityRecord
  | LeadStageRecord
  | OpportunityStageRecord
