import type { Rng } from './rng'
import type { DealSeed, FactSeed, LeadStory } from './story'
import { DAY_MS, type Timeline } from './timeline'

/**
 * What no real company's history is without: dates without a time, skipped stages, deals nobody handed over,
 * undeclared and zero money, another currency, an impossible order, sources left blank. Every honest state of
 * the screens occurs, each in a handful.
 */
export function addCuriosities(stories: LeadStory[], rng: Rng, timeline: Timeline): void {
  const early = stories.filter(
    story => story.createdAt < timeline.week(-84) && story.facts.some(is('accepted')),
  )
  for (const story of early.slice(0, 18)) dateOnly(story)
  const won = rng.shuffle(stories.filter(story => isWonBefore(story, timeline.week(-30))))
  for (const story of won.splice(0, 8)) skipStages(story)
  for (const story of won.splice(0, 5)) setAmount(story, 'missing')
  for (const story of won.splice(0, 3)) setAmount(story, 'zero')
  for (const story of won.splice(0, 2)) eachDeal(story, deal => ({ ...deal, currency: 'EUR' }))
  for (const story of won.splice(0, 1)) eachDeal(story, closedBeforeCreated)
  for (const story of won.splice(0, 4)) withoutHandoff(story)
  const rest = rng.shuffle([...stories])
  for (const story of rest.splice(0, 22)) story.profile = { ...story.profile, source: null }
  for (const story of rest.splice(0, 14)) story.profile = { ...story.profile, source: 'unknown' }
}

const is = (kind: FactSeed['kind']) => (fact: FactSeed) => fact.kind === kind

function isWonBefore({ deals, facts }: LeadStory, ms: number): boolean {
  const [deal] = deals
  const isSingle = facts.every(fact => fact.episode === 1)
  return isSingle && deal?.outcome === 'won' && deal.closedAt !== null && deal.closedAt < ms
}

/** Brought over from the old CRM, which kept days only. */
function dateOnly(story: LeadStory): void {
  const day = (ms: number) => Math.floor(ms / DAY_MS) * DAY_MS
  story.facts = story.facts
    .filter(fact => fact.kind !== 'delivered' && fact.kind !== 'assigned')
    .map(fact => ({ ...fact, at: day(fact.at), dateOnly: true, confidence: 'date_only' }))
}

/** Sales went straight to the deal: acceptance and qualification were never logged. */
function skipStages(story: LeadStory): void {
  story.facts = story.facts.filter(fact => fact.kind !== 'accepted' && fact.kind !== 'sql')
}

/** Sales found this one alone; the deal names a lead nobody handed over. */
function withoutHandoff(story: LeadStory): void {
  story.facts = []
  story.touches = []
}

function eachDeal(story: LeadStory, change: (deal: DealSeed) => DealSeed): void {
  story.deals = story.deals.map(change)
}

function setAmount(story: LeadStory, amountState: 'missing' | 'zero'): void {
  eachDeal(story, deal => ({ ...deal, amountState, amountMinor: amountState === 'zero' ? 0 : null }))
}

function closedBeforeCreated(deal: DealSeed): DealSeed {
  return { ...deal, closedAt: deal.createdAt - 9 * DAY_MS }
}
