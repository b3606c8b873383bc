import type { Outcome } from '../opportunity/opportunity'
import { chooseOutcome, type DealOutcome } from './choose-outcome'
import type { Disposition, FactKind } from './fact'
import type { Deal, LedgerFact } from './lead-history'
import type { DatedFact } from './merge-facts'
import { compareMoments, isBefore, type Moment } from './moment'
import type { EpisodeStart } from './split-episodes'

/** A stage that was reached; without a moment the source tells that it was, not when. */
export type Reached = { moment: Moment | null; inferred: boolean }

export type Stages = {
  accepted: Reached | null
  disposed: Reached | null
  disposition: Disposition | null
  reason: string | null
  reasonLabel: string | null
  sql: Reached | null
  opportunity: Reached | null
  closed: Reached | null
  ending: DealOutcome
}

type Evidence = {
  start: EpisodeStart | null
  facts: readonly DatedFact[]
  undated: readonly LedgerFact[]
  deals: readonly Deal[]
}

const DISPOSING: ReadonlySet<FactKind> = new Set<FactKind>([
  'accepted',
  'rejected',
  'recycled',
  'rerouted',
  'merged',
  'enriched',
])

/**
 * Stages of one episode, monotone: whoever reached a later stage has passed the earlier ones, at the later one's
 * time where none is told. Qualification is inferred from a deal, never from a rejection; the last disposition
 * somebody gave is the one that stands.
 */
export function reachedStages(evidence: Evidence, timeZone: string): Stages {
  const { facts, undated, deals, start } = evidence
  const tells = (kind: FactKind) => undated.some(fact => fact.kind === kind)
  const told = chooseOutcome(deals, facts, timeZone)
  const ending: DealOutcome = told.outcome === null ? { ...told, outcome: undatedOutcome(undated) } : told
  const closed = ending.outcome === null ? null : { moment: ending.closed, inferred: false }

  const stage = (moments: Moment[], known: boolean, later: Reached | null): Reached | null => {
    const moment = earliest(moments, start, timeZone)
    if (moment) return { moment, inferred: false }
    return known || later ? { moment: later?.moment ?? null, inferred: true } : null
  }
  const ofKind = (kind: FactKind): Moment[] => facts.filter(fact => fact.kind === kind)
  const created = deals.flatMap((deal): Moment[] =>
    deal.createdAt === null ? [] : [{ ms: deal.createdAt.getTime(), dateOnly: deal.createdDateOnly }],
  )
  const dealKnown = tells('opportunity') || deals.length > 0
  const opportunity = stage([...created, ...ofKind('opportunity')], dealKnown, closed)
  const sql = stage(ofKind('sql'), tells('sql'), opportunity)
  const accepted = stage(ofKind('accepted'), tells('accepted'), sql)
  return { accepted, sql, opportunity, closed, ending, ...disposed(facts, undated, accepted) }
}

function undatedOutcome(undated: readonly LedgerFact[]): Outcome | null {
  if (undated.some(fact => fact.kind === 'won')) return 'won'
  return undated.some(fact => fact.kind === 'lost') ? 'lost' : null
}

function earliest(moments: Moment[], start: Moment | null, timeZone: string): Moment | undefined {
  if (moments.length > 1) moments.sort((a, b) => compareMoments(a, b, timeZone))
  return moments.find(moment => start === null || !isBefore(moment, start, timeZone)) ?? moments[0]
}

function disposed(
  facts: readonly DatedFact[],
  undated: readonly LedgerFact[],
  accepted: Reached | null,
): Pick<Stages, 'disposed' | 'disposition' | 'reason' | 'reasonLabel'> {
  const last = facts.findLast(fact => DISPOSING.has(fact.kind))
  const given = last ?? undated.find(fact => DISPOSING.has(fact.kind))
  if (given === undefined)
    return { disposed: accepted, disposition: accepted ? 'accepted' : null, reason: null, reasonLabel: null }
  const { kind, reason, reasonLabel } = given
  const moment = last ?? (kind === 'accepted' ? (accepted?.moment ?? null) : null)
  return {
    disposed: { moment, inferred: last === undefined },
    disposition: asDisposition(kind),
    reason,
    reasonLabel,
  }
}

function asDisposition(kind: FactKind): Disposition | null {
  switch (kind) {
    case 'accepted':
    case 'rejected':
    case 'recycled':
    case 'rerouted':
    case 'merged':
    case 'enriched':
      return kind
    default:
      return null
  }
}
