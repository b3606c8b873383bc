import { assembleEpisode } from './assemble-episode'
import { currentFacts } from './current-facts'
import type { Episode } from './episode'
import type { FactKind } from './fact'
import { firstTouch } from './first-touch'
import type { Deal, HandoffTerms, LeadHistory, LedgerFact } from './lead-history'
import { mergeFacts } from './merge-facts'
import { reachedStages } from './reached-stages'
import { type EpisodePart, splitEpisodes } from './split-episodes'

/** An episode and the deals that belong to it. */
export type FoldedEpisode = Episode & { dealIds: readonly string[] }

const BEFORE_SALES: readonly FactKind[] = [
  'touched',
  'assigned',
  'delivered',
  'paused',
  'resumed',
  'deemed_accepted',
]

/**
 * Folds what is known of one lead into its handoff episodes (METRICS.md section 0): one per mql, with the stages
 * reached until the next, skipped ones inferred and flagged. A stage whose inferred bit is set and whose instant
 * is null was reached at a time nobody told. The order of the facts does not matter.
 */
export function foldEpisodes(history: LeadHistory, terms: HandoffTerms): FoldedEpisode[] {
  const current = currentFacts(history.facts)
  const dated = mergeFacts(current, terms.timeZone)
  const undated = current
    .filter(fact => fact.at === null)
    .sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime() || (a.slot < b.slot ? -1 : 1))
  const parts = splitEpisodes(dated, history, terms.timeZone)
  if (parts.length === 0) return undatedEpisode(undated, history, terms)
  const told = new Set(dated.map(fact => fact.kind))
  const untold = undated.filter(fact => !told.has(fact.kind))
  return parts.map((part, index) =>
    datedEpisode(
      part,
      {
        n: index + 1,
        undated: index === parts.length - 1 ? untold : [],
        overtakenMs: parts[index + 1]?.start.ms ?? null,
      },
      history,
      terms,
    ),
  )
}

function datedEpisode(
  part: EpisodePart,
  { n, undated, overtakenMs }: { n: number; undated: readonly LedgerFact[]; overtakenMs: number | null },
  { dimensions }: LeadHistory,
  terms: HandoffTerms,
): FoldedEpisode {
  const { start, facts, deals } = part
  const findings = {
    n,
    start,
    route: start.route ?? facts.find(fact => fact.route !== null)?.route ?? null,
    stages: reachedStages({ start, facts, undated, deals }, terms.timeZone),
    touched: firstTouch(part, terms.timeZone),
    delivered: facts.find(fact => fact.kind === 'delivered') ?? null,
    assigned: facts.find(fact => fact.kind === 'assigned') ?? null,
    facts,
    overtakenMs,
  }
  return { ...assembleEpisode(findings, dimensions, terms), dealIds: idsOf(deals) }
}

/** A lead whose source tells what became of it and no time at all. */
function undatedEpisode(
  undated: readonly LedgerFact[],
  { deals, dimensions }: LeadHistory,
  terms: HandoffTerms,
): FoldedEpisode[] {
  if (deals.length === 0 && undated.every(fact => BEFORE_SALES.includes(fact.kind))) return []
  const findings = {
    n: 1,
    start: null,
    route: undated.find(fact => fact.route !== null)?.route ?? null,
    stages: reachedStages({ start: null, facts: [], undated, deals }, terms.timeZone),
    touched: null,
    delivered: null,
    assigned: null,
    facts: [],
    overtakenMs: null,
  }
  return [{ ...assembleEpisode(findings, dimensions, terms), dealIds: idsOf(deals) }]
}

const idsOf = (deals: readonly Deal[]): string[] => deals.map(deal => deal.id).sort()
