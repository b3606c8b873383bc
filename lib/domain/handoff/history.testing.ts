import type { FactKind } from './fact'
import type { Deal, HandoffTerms, LeadHistory, LedgerFact } from './lead-history'

const RECORDED = new Date('2026-07-01T00:00:00Z')

/** `2026-03-01` is a date without time, `2026-03-01T10:00:00Z` an instant. */
const when = (text: string) => ({ at: new Date(text), dateOnly: !text.includes('T') })

/** A fact of a test: its slot is its kind and time unless said. */
export function fact(kind: FactKind, at: string | null, more: Partial<LedgerFact> = {}): LedgerFact {
  return {
    kind,
    ...(at === null ? { at: null, dateOnly: false } : when(at)),
    slot: `${kind}@${at}`,
    confidence: 'imported',
    reason: null,
    reasonLabel: null,
    route: null,
    recordedAt: RECORDED,
    source: 'generic',
    ...more,
  }
}

/** A deal of a test, created and closed when it says. */
export function deal(created: string | null, closed: string | null = null, more: Partial<Deal> = {}): Deal {
  const [from, to] = [created, closed].map(text => (text === null ? null : when(text)))
  return {
    id: `deal-${created}-${closed}`,
    createdAt: from?.at ?? null,
    createdDateOnly: from?.dateOnly ?? false,
    closedAt: to?.at ?? null,
    closedDateOnly: to?.dateOnly ?? false,
    outcome: null,
    amountMinor: null,
    amountState: 'missing',
    currency: 'USD',
    ...more,
  }
}

export function history(facts: LedgerFact[], more: Partial<LeadHistory> = {}): LeadHistory {
  const dimensions = { source: 'web', segment: 'mid', country: 'DE', employeeBand: '50-249' }
  return { facts, dimensions, deals: [], touches: [], ...more }
}

export const terms: HandoffTerms = {
  timeZone: 'America/New_York',
  settings: { firstTouch: { inbound: { hours: 4 } }, dispositionDays: 5, minimumN: 20 },
  agreementVersions: [
    { n: 1, effectiveAt: new Date('2026-01-01T00:00:00Z') },
    { n: 2, effectiveAt: new Date('2026-03-01T00:00:00Z') },
  ],
}
