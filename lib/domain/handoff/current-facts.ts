import type { LedgerFact } from './lead-history'

const text = (value: string | null) => value ?? ''
const instant = (value: Date | null) => (value === null ? Number.NEGATIVE_INFINITY : value.getTime())

/** Total order of two rows of one slot, so that equal recording times never make the order of reading matter. */
function isNewer(a: LedgerFact, b: LedgerFact): boolean {
  const byTime = a.recordedAt.getTime() - b.recordedAt.getTime()
  if (byTime !== 0) return byTime > 0
  const byRetraction = Number(b.retracted ?? false) - Number(a.retracted ?? false)
  if (byRetraction !== 0) return byRetraction > 0
  return tieKey(a) > tieKey(b)
}

function tieKey(fact: LedgerFact): string {
  const { at, kind, confidence, reason, reasonLabel, route, source } = fact
  return [instant(at), kind, confidence, text(reason), text(reasonLabel), text(route), source].join('\u0000')
}

/** Facts that count: the newest row of each slot, unless that row takes the fact back. */
export function currentFacts(facts: readonly LedgerFact[]): LedgerFact[] {
  const newest = new Map<string, LedgerFact>()
  for (const fact of facts) {
    const known = newest.get(fact.slot)
    if (known === undefined || isNewer(fact, known)) newest.set(fact.slot, fact)
  }
  const current: LedgerFact[] = []
  for (const fact of newest.values()) if (!fact.retracted) current.push(fact)
  return current
}
