import type { Outcome } from '@/lib/domain/opportunity/opportunity'
import type { OpportunityRecord } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { amountOf, outcomeOfStage } from '../deal-outcome'
import { delivered, nameless } from '../outcome'
import type { RowOutcome } from '../plan'
import { currencyOf } from './currency-of'

/** A row of deals. A closed deal known only by its lead takes the lead's id. */
export function mapOpportunity(cells: Cells): RowOutcome {
  const leadRefs = idsOf(cells, 'leadRef')
  const externalId = cells.id('opportunityId') ?? leadRefs[0] ?? null
  if (externalId === null) return nameless(cells, 'opportunityId', 'opportunity id')
  return delivered(cells, [opportunityRecord(cells, { externalId, leadRefs, outcome: dealOutcome(cells) })])
}

type Parts = { externalId: string; leadRefs: string[]; outcome: Outcome | null }

/** The close date of an open deal is a hope: kept as an attribute, never as the date it closed. */
export function opportunityRecord(cells: Cells, { externalId, leadRefs, outcome }: Parts): OpportunityRecord {
  const currency = currencyOf(cells)
  return {
    kind: 'opportunity',
    externalId,
    leadRefs,
    name: cells.text('name'),
    stage: cells.text('stage'),
    outcome,
    createdAt: cells.when('createdAt'),
    closedAt: outcome && (cells.when(outcome === 'won' ? 'wonAt' : 'lostAt') ?? cells.when('closedAt')),
    ...amountOf(cells.money('amount', currency), outcome),
    currency,
    product: cells.text('product'),
    owner: cells.text('owner'),
    source: cells.text('source'),
    segment: cells.text('segment'),
    country: cells.text('country'),
    lostReason: cells.text('lostReason'),
    attributes: outcome ? cells.attributes() : { ...cells.attributes(), ...cells.attributesOf('closedAt') },
  }
}

/** Ids of a cell that may hold several, joined by semicolons. */
export function idsOf(cells: Cells, field: string): string[] {
  const written = cells.text(field)
  if (written === null) return []
  return [
    ...new Set(
      written
        .split(';')
        .map(id => id.trim())
        .filter(id => id !== ''),
    ),
  ]
}

function dealOutcome(cells: Cells): Outcome | null {
  if (cells.flag('isWon')) return 'won'
  const named = outcomeOfStage(cells.text('outcome') ?? cells.text('stage') ?? '')
  if (named) return named
  if (cells.flag('isClosed')) return 'lost'
  if (cells.when('wonAt')) return 'won'
  return cells.when('lostAt') ? 'lost' : null
}
