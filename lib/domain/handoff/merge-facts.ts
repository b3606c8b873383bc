import type { FactKind } from './fact'
import type { LedgerFact } from './lead-history'
import { compareMoments, dayOf, type Moment } from './moment'

/** What happened, whoever told it: several sources naming the same kind at the same time are one. */
export type DatedFact = Moment & {
  kind: FactKind
  observed: boolean
  reason: string | null
  reasonLabel: string | null
  route: string | null
}

type Told = DatedFact & { recordedMs: number; slot: string }

/**
 * One fact per kind and time. Equal instants are one, and a date without time gives way to an instant of the
 * same kind on that day; the newest telling wins, and what it leaves out is taken from the others.
 */
export function mergeFacts(facts: readonly LedgerFact[], timeZone: string): DatedFact[] {
  const told: Told[] = []
  for (const fact of facts) if (fact.at !== null) told.push(tell(fact, fact.at.getTime()))
  if (told.length < 2) return told
  told.sort(
    (a, b) =>
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : compareMoments(a, b, timeZone)) ||
      a.recordedMs - b.recordedMs ||
      (a.slot < b.slot ? -1 : 1),
  )
  const merged: Told[] = []
  for (const next of told) {
    const last = merged.at(-1)
    if (last !== undefined && last.kind === next.kind && isSameTime(last, next, timeZone))
      merged[merged.length - 1] = merge(last, next)
    else merged.push(next)
  }
  return merged.sort((a, b) => compareMoments(a, b, timeZone))
}

function tell(fact: LedgerFact, ms: number): Told {
  const { kind, dateOnly, reason, reasonLabel, route, slot } = fact
  const observed = fact.confidence === 'observed'
  return {
    kind,
    ms,
    dateOnly,
    observed,
    reason,
    reasonLabel,
    route,
    slot,
    recordedMs: fact.recordedAt.getTime(),
  }
}

function isSameTime(a: Moment, b: Moment, timeZone: string): boolean {
  if (a.dateOnly === b.dateOnly) return a.ms === b.ms
  return dayOf(a, timeZone) === dayOf(b, timeZone)
}

function merge(last: Told, next: Told): Told {
  const newer = next.recordedMs >= last.recordedMs ? next : last
  const older = newer === next ? last : next
  const timed = next.dateOnly ? last : next
  const reasoned = newer.reason === null && newer.reasonLabel === null ? older : newer
  return {
    ...timed,
    observed: last.observed || next.observed,
    reason: reasoned.reason,
    reasonLabel: reasoned.reasonLabel,
    route: newer.route ?? older.route,
    recordedMs: newer.recordedMs,
    slot: newer.slot,
  }
}
