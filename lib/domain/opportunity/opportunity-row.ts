import type { AmountState, Outcome } from './opportunity'

/** A deal as metrics read it; every deal counts once, whether or not a lead belongs to it. */
export type OpportunityRow = {
  id: string
  leadId: string | null
  outcome: Outcome | null
  createdAt: Date | null
  closedAt: Date | null
  /** Bit 1: createdAt is a date without time; bit 2: closedAt is. */
  dateOnly: number
  /** Days from creation to close; null when not closed, not dated or impossible. */
  closeDays: number | null
  amountMinor: number | null
  amountState: AmountState
  currency: string
  product: string | null
  owner: string | null
  source: string | null
  segment: string | null
  country: string | null
  employeeBand: string | null
  route: string | null
}
