import type { AmountState, Outcome } from '../opportunity/opportunity'
import type { SlottedFact } from '../record/record'
import type { SlaTerms } from '../sla/terms'
import type { SlaVersion } from '../sla/terms-in-force'
import type { WorkspaceSettings } from '../workspace/settings'

/** A row of the ledger as the fold reads it. */
export type LedgerFact = SlottedFact & { recordedAt: Date; source: string }

export type LeadDimensions = {
  source: string | null
  segment: string | null
  country: string | null
  employeeBand: string | null
}

export type Deal = {
  id: string
  createdAt: Date | null
  createdDateOnly: boolean
  closedAt: Date | null
  closedDateOnly: boolean
  outcome: Outcome | null
  amountMinor: number | null
  amountState: AmountState
  currency: string
}

export type SalesTouch = { at: Date; dateOnly: boolean; countsAsFirstTouch: boolean }

/** All that is known of one lead and bears on its handoffs; the order of the lists means nothing. */
export type LeadHistory = {
  facts: readonly LedgerFact[]
  dimensions: LeadDimensions
  deals: readonly Deal[]
  touches: readonly SalesTouch[]
}

/** What the workspace agreed on; the same for every lead of one fold. */
export type HandoffTerms = {
  timeZone: string
  settings: WorkspaceSettings
  /** With what each promises; null where a version does not say. */
  agreementVersions: readonly { n: number; effectiveAt: Date; sla?: SlaTerms | null }[]
  /** What the workspace promises where no agreement was in force. */
  slaVersions?: readonly SlaVersion[]
}
