import type { AmountState, Outcome } from '../opportunity/opportunity'
import type { Deal } from './lead-history'
import type { DatedFact } from './merge-facts'
import { compareMoments, type Moment } from './moment'

/** How an episode ended in money, and the deal that says so. */
export type DealOutcome = {
  dealId: string | null
  outcome: Outcome | null
  closed: Moment | null
  amountMinor: number | null
  amountState: AmountState | null
  currency: string | null
}

export const closedMoment = (deal: Deal): Moment | null =>
  deal.closedAt === null ? null : { ms: deal.closedAt.getTime(), dateOnly: deal.closedDateOnly }

/**
 * Outcome of an episode from its deals and from what lead records say themselves: won if any is won (the first
 * win), else open if any deal is open, else lost (the last loss). A deal knows more than a lead record.
 */
export function chooseOutcome(
  deals: readonly Deal[],
  facts: readonly DatedFact[],
  timeZone: string,
): DealOutcome {
  const won = firstOf(deals, 'won', 1, timeZone)
  if (won) return ofDeal(won)
  const wonFact = facts.find(fact => fact.kind === 'won')
  const open = deals
    .filter(deal => deal.outcome === null)
    .sort(byId)
    .at(0)
  if (wonFact) return { ...ofFact(open ?? null, 'won'), closed: wonFact }
  if (open) return ofDeal(open)
  const lost = firstOf(deals, 'lost', -1, timeZone)
  if (lost) return ofDeal(lost)
  const lostFact = facts.findLast(fact => fact.kind === 'lost')
  return { ...ofFact(null, lostFact ? 'lost' : null), closed: lostFact ?? null }
}

const byId = (a: Deal, b: Deal) => (a.id < b.id ? -1 : 1)

function firstOf(
  deals: readonly Deal[],
  outcome: Outcome,
  direction: 1 | -1,
  timeZone: string,
): Deal | undefined {
  return deals
    .filter(deal => deal.outcome === outcome)
    .sort((a, b) => {
      const [x, y] = [closedMoment(a), closedMoment(b)]
      if (x === null || y === null) return x === y ? byId(a, b) : x === null ? 1 : -1
      return direction * compareMoments(x, y, timeZone) || byId(a, b)
    })
    .at(0)
}

function ofDeal(deal: Deal): DealOutcome {
  const { id, outcome, amountMinor, amountState, currency } = deal
  return {
    dealId: id,
    outcome,
    closed: outcome ? closedMoment(deal) : null,
    amountMinor,
    amountState,
    currency,
  }
}

function ofFact(deal: Deal | null, outcome: Outcome | null): DealOutcome {
  return {
    dealId: deal?.id ?? null,
    outcome,
    closed: null,
    amountMinor: deal?.amountMinor ?? null,
    amountState: deal?.amountState ?? null,
    currency: deal?.currency ?? null,
  }
}
