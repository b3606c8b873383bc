import type { Fact, FactKind } from '@/lib/domain/handoff/fact'
import type { SlottedFact, When } from '@/lib/domain/record/record'
import { mapReason } from '@/lib/domain/rejection/map-reason'

type Details = Partial<Pick<Fact, 'confidence' | 'route'>> & { reason?: string | null }

/** A fact a source states; null `when`: it says that it happened, not when. `reason` is in the source's words. */
export function fact(slot: string, kind: FactKind, when: When | null, details: Details = {}): SlottedFact {
  const label = details.reason ?? null
  return {
    slot,
    kind,
    at: when?.at ?? null,
    dateOnly: when?.dateOnly ?? false,
    confidence: details.confidence ?? (when?.dateOnly ? 'date_only' : 'imported'),
    reason: label === null ? null : mapReason(label),
    reasonLabel: label,
    route: details.route ?? null,
  }
}

/** The source no longer says what this slot held; nothing where it held nothing. */
export function retraction(slot: string, kind: FactKind): SlottedFact {
  return { ...fact(slot, kind, null), retracted: true }
}

/** Slot of a dated change: the same change told twice, by two rows or two files, is one fact. */
export function historyFact(kind: FactKind, when: When, details: Details = {}): SlottedFact {
  const moment = when.dateOnly ? when.at.toISOString().slice(0, 10) : when.at.toISOString()
  return fact(`history:${kind}:${moment}`, kind, when, details)
}
