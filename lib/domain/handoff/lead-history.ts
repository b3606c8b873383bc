import type { AmountState, Outcome } from '../opportunity/opportunity'
import type { SlottedFact } from '../record/record'
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
  agreementVersions: readonly { n: number; effectiveAt: Date }[]
}
