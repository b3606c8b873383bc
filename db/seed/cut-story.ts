import type { DealSeed, LeadStory } from './story'

/** The story as it stands at an instant: what comes later has not happened, and deals that close later are open. */
export function cutStory(story: LeadStory, cutMs: number): LeadStory | null {
  if (story.createdAt >= cutMs) return null
  const before = <T extends { at: number }>(list: T[]) => list.filter(({ at }) => at < cutMs)
  return {
    ...story,
    events: before(story.events),
    touches: before(story.touches),
    facts: before(story.facts),
    deals: story.deals.filter(deal => deal.createdAt < cutMs).map(deal => cutDeal(deal, cutMs)),
  }
}

/** A deal as it stands at an instant after its creation. */
export function cutDeal(deal: DealSeed, cutMs: number): DealSeed {
  if (deal.closedAt === null || deal.closedAt < cutMs) return deal
  const share = (cutMs - deal.createdAt) / (deal.closedAt - deal.createdAt)
  const stage = share < 0.35 ? 'Discovery' : share < 0.7 ? 'Proposal' : 'Negotiation'
  return { ...deal, stage, outcome: null, closedAt: null, lostReason: null }
}
