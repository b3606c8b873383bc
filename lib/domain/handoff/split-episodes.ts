import { closedMoment } from './choose-outcome'
import type { FactKind } from './fact'
import type { Deal, LeadHistory } from './lead-history'
import type { DatedFact } from './merge-facts'
import { compareMoments, isBefore, type Moment } from './moment'

/** The mql that opens an episode; inferred when the source skipped that stage. */
export type EpisodeStart = Moment & { inferred: boolean; observed: boolean; route: string | null }

/** What falls between one mql and the next. */
export type EpisodePart = {
  start: EpisodeStart
  facts: DatedFact[]
  deals: Deal[]
  touches: Moment[]
}

/** Kinds that cannot happen to a lead nobody handed over. Being called, routed or assigned can. */
const BEYOND_MQL: ReadonlySet<FactKind> = new Set<FactKind>([
  'accepted',
  'rejected',
  'recycled',
  'rerouted',
  'merged',
  'enriched',
  'sql',
  'opportunity',
  'won',
  'lost',
])

const createdMoment = (deal: Deal): Moment | null =>
  deal.createdAt === null ? null : { ms: deal.createdAt.getTime(), dateOnly: deal.createdDateOnly }

/** Kinds after which an episode is over: an mql told later begins another. */
const ENDING: ReadonlySet<FactKind> = new Set<FactKind>([
  'rejected',
  'recycled',
  'rerouted',
  'merged',
  'enriched',
  'won',
  'lost',
])

/**
 * Cuts a lead's history into episodes, each opened by an mql and lasting until the next. What lies before the
 * first mql belongs to the first. A lead past mql that never had one gets one episode at its earliest later stage.
 * An mql that another source tells while a handoff of our own still stands is that handoff coming back from the CRM.
 */
export function splitEpisodes(
  facts: readonly DatedFact[],
  history: LeadHistory,
  timeZone: string,
): EpisodePart[] {
  const parts = startsOf(facts, history.deals, timeZone).map(
    (start): EpisodePart => ({ start, facts: [], deals: [], touches: [] }),
  )
  if (parts.length === 0) return parts
  for (const fact of facts)
    if (fact.kind !== 'mql') (partAt(parts, fact, timeZone) ?? parts[0])?.facts.push(fact)
  for (const deal of history.deals) {
    const anchor = createdMoment(deal) ?? closedMoment(deal)
    const part = anchor === null ? parts.at(-1) : (partAt(parts, anchor, timeZone) ?? parts[0])
    part?.deals.push(deal)
  }
  for (const touch of history.touches) {
    const moment = { ms: touch.at.getTime(), dateOnly: touch.dateOnly }
    if (touch.countsAsFirstTouch) partAt(parts, moment, timeZone)?.touches.push(moment)
  }
  return parts
}

function startsOf(facts: readonly DatedFact[], deals: readonly Deal[], timeZone: string): EpisodeStart[] {
  const starts: EpisodeStart[] = []
  for (const { kind, ms, dateOnly, observed, route } of facts) {
    if (kind !== 'mql') continue
    const start = { ms, dateOnly, observed, route, inferred: false }
    if (!isEcho(start, starts.at(-1), facts, deals, timeZone)) starts.push(start)
  }
  if (starts.length > 0) return starts
  const later: Moment[] = facts.filter(fact => BEYOND_MQL.has(fact.kind))
  for (const deal of deals) {
    const moments = [createdMoment(deal), deal.outcome === null ? null : closedMoment(deal)]
    for (const moment of moments) if (moment !== null) later.push(moment)
  }
  const earliest = later.sort((a, b) => compareMoments(a, b, timeZone)).at(0)
  if (earliest === undefined) return []
  const route = facts.find(fact => fact.route !== null)?.route ?? null
  return [{ ms: earliest.ms, dateOnly: earliest.dateOnly, observed: false, route, inferred: true }]
}

function isEcho(
  told: EpisodeStart,
  before: EpisodeStart | undefined,
  facts: readonly DatedFact[],
  deals: readonly Deal[],
  timeZone: string,
): boolean {
  if (told.observed || !before?.observed) return false
  const isBetween = (moment: Moment) =>
    !isBefore(moment, before, timeZone) && !isBefore(told, moment, timeZone)
  return !(
    facts.some(fact => ENDING.has(fact.kind) && isBetween(fact)) ||
    deals.some(deal => deal.outcome !== null && isBetween(closedMoment(deal) ?? told))
  )
}

/** The last episode that had begun at a moment. */
function partAt(parts: readonly EpisodePart[], moment: Moment, timeZone: string): EpisodePart | undefined {
  return parts.findLast(part => !isBefore(moment, part.start, timeZone))
}
