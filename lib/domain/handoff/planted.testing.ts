import { readFileSync } from 'node:fs'
import { mapReason } from '../rejection/map-reason'
import type { FactKind } from './fact'
import type { Deal, LeadHistory, LedgerFact } from './lead-history'

const folder = new URL('../../server/import/fixtures/planted_dev/', import.meta.url)

/** The planted set has no quoted cells, so a split reads it. */
function readTable(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/)
  const headers = header.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [headers[i] ?? '', cell])))
}

export const readReference = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

type Row = Record<string, string>

function fact(kind: FactKind, slot: string, at: string, more: Partial<LedgerFact> = {}): LedgerFact {
  return {
    kind,
    slot,
    at: new Date(at),
    dateOnly: false,
    confidence: 'imported',
    reason: null,
    reasonLabel: null,
    route: null,
    recordedAt: new Date('2026-07-01T12:00:00Z'),
    source: 'generic',
    ...more,
  }
}

const reasonOf = (label: string | undefined) =>
  label ? { reason: mapReason(label), reasonLabel: label } : { reason: null, reasonLabel: null }

function leadFacts(row: Row): LedgerFact[] {
  const facts: LedgerFact[] = []
  if (row.mql_at) facts.push(fact('mql', 'mql', row.mql_at, { route: row.route ?? null }))
  if (row.first_touch_at) facts.push(fact('touched', 'touched', row.first_touch_at))
  if (row.decided_at)
    facts.push(
      fact(
        row.decision === 'accepted' ? 'accepted' : 'rejected',
        'disposed',
        row.decided_at,
        reasonOf(row.rejection_reason),
      ),
    )
  if (row.sql_at) facts.push(fact('sql', 'sql', row.sql_at))
  return facts
}

function historyFact(row: Row): LedgerFact {
  const kind = row.to_status as FactKind
  return fact(kind, `${kind}@${row.changed_at}`, row.changed_at ?? '', reasonOf(row.reason))
}

function deal(row: Row): Deal {
  const outcome = row.stage === 'closed_won' ? 'won' : row.stage === 'closed_lost' ? 'lost' : null
  return {
    id: row.opportunity_id ?? '',
    createdAt: new Date(row.created_at ?? ''),
    createdDateOnly: false,
    closedAt: row.closed_at ? new Date(row.closed_at) : null,
    closedDateOnly: false,
    outcome,
    amountMinor: Math.round(Number(row.amount) * 100),
    amountState: 'declared',
    currency: row.currency ?? 'USD',
  }
}

/** planted_dev as lead histories, with or without its status history. */
export function plantedHistories(options: { withStatusHistory: boolean }): LeadHistory[] {
  const deals = Map.groupBy(readTable('opportunities.csv'), row => row.lead_id)
  const changes = Map.groupBy(
    options.withStatusHistory ? readTable('status_history.csv') : [],
    row => row.lead_id,
  )
  return readTable('leads.csv').map(row => ({
    facts: [...leadFacts(row), ...(changes.get(row.lead_id) ?? []).map(historyFact)],
    dimensions: { source: null, segment: null, country: row.country ?? null, employeeBand: null },
    deals: (deals.get(row.lead_id) ?? []).map(deal),
    touches: [],
  }))
}
