import type { Deal, LeadHistory, LedgerFact, SalesTouch } from '@/lib/domain/handoff/lead-history'
import type { DealSeed, FactSeed, LeadStory } from './story'

export const SOURCE_SYSTEM = 'sample'

/** Name of a fact's place in the ledger. */
export const slotOf = ({ kind, episode }: FactSeed) => `${SOURCE_SYSTEM}:${kind}:${episode}`

/** A generated story as the fold reads it; `dealId` names its deals. */
export function historyOf(story: LeadStory, dealIds: readonly string[]): LeadHistory {
  const { source, segment, country, employeeBand } = story.profile
  return {
    dimensions: { source, segment, country, employeeBand },
    facts: story.facts.map(ledgerFact),
    touches: story.touches.map(
      ({ at, countsAsFirstTouch }): SalesTouch => ({ at: new Date(at), dateOnly: false, countsAsFirstTouch }),
    ),
    deals: story.deals.flatMap((deal, index) => dealOf(deal, dealIds[index]) ?? []),
  }
}

function ledgerFact(fact: FactSeed): LedgerFact {
  const { kind, at, dateOnly, confidence, reason, reasonLabel, route } = fact
  const when = new Date(at)
  return {
    kind,
    dateOnly,
    confidence,
    reason,
    reasonLabel,
    route,
    at: when,
    recordedAt: when,
    slot: slotOf(fact),
    source: SOURCE_SYSTEM,
  }
}

function dealOf(deal: DealSeed, id: string | undefined): Deal | null {
  if (id === undefined) return null
  const { outcome, amountMinor, amountState, currency } = deal
  return {
    id,
    outcome,
    amountMinor,
    amountState,
    currency,
    createdAt: new Date(deal.createdAt),
    createdDateOnly: false,
    closedAt: deal.closedAt === null ? null : new Date(deal.closedAt),
    closedDateOnly: false,
  }
}
