import { NEVER } from './eligible-points'
import type { History } from './history'
import { OUTCOME_CODE } from './outcome-class'
import type { LeadGroup, NamedLead } from './shard-answer'
import { EPOCH_DAY } from './snapshot'
import { emptyTally, type Tally } from './tally'

/** Adds a candidate to a tally, as what really became of it. */
export function tallyCandidate(
  tally: Tally,
  { outcomes }: History,
  candidate: number,
  ofClass: number,
): void {
  tally.byClass[ofClass] = (tally.byClass[ofClass] ?? 0) + 1
  if (ofClass === OUTCOME_CODE.won) {
    const worth = outcomes.wonMinor[candidate] ?? Number.NaN
    if (!Number.isNaN(worth)) tally.wonMinor += worth
  }
  if (ofClass === OUTCOME_CODE.rejected || ofClass === OUTCOME_CODE.returned) {
    const reason = outcomes.reasons[outcomes.reason[candidate] ?? 0] ?? ''
    tally.reasons[reason] = (tally.reasons[reason] ?? 0) + 1
  }
}

/** Counts candidates, and names the first of them in an order: the latest, or the largest. */
export function groupLeads(
  history: History,
  classes: Uint8Array,
  candidates: readonly number[],
  crossed: Uint32Array | null,
  most: number,
): LeadGroup {
  const tally = emptyTally()
  const named: NamedLead[] = []
  for (const candidate of candidates) {
    tallyCandidate(tally, history, candidate, classes[candidate] ?? 0)
    if (most > 0) keepFirst(named, nameOf(history, classes, candidate, crossed), most)
  }
  return { tally, leads: named }
}

/** Puts a lead where it belongs among the first so many; most come too late and are not moved about. */
function keepFirst(first: NamedLead[], lead: NamedLead, most: number): void {
  const last = first.at(-1)
  if (first.length === most && last && byWorthThenDay(last, lead) <= 0) return
  let at = first.length
  while (at > 0 && byWorthThenDay(first[at - 1] ?? lead, lead) > 0) at -= 1
  first.splice(at, 0, lead)
  if (first.length > most) first.pop()
}

/** The largest wins first, then the latest. */
export const byWorthThenDay = (a: NamedLead, b: NamedLead) =>
  (b.wonMinor ?? -1) - (a.wonMinor ?? -1) || (b.day ?? 0) - (a.day ?? 0) || (a.lead < b.lead ? -1 : 1)

function nameOf(
  { snapshot, outcomes, leads }: History,
  classes: Uint8Array,
  candidate: number,
  crossed: Uint32Array | null,
): NamedLead {
  const point = crossed?.[candidate] ?? NEVER
  const worth = outcomes.wonMinor[candidate] ?? Number.NaN
  const reached = classes[candidate] ?? 0
  return {
    lead: leads[outcomes.lead[candidate] ?? 0] ?? '',
    day: point === NEVER ? null : EPOCH_DAY + (snapshot.pointDay[point] ?? 0),
    reached,
    wonMinor: reached !== OUTCOME_CODE.won || Number.isNaN(worth) ? null : worth,
  }
}
