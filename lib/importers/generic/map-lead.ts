import type { OpportunityRecord } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { amountOf } from '../deal-outcome'
import { leadRecord } from '../lead-record'
import { delivered, nameless } from '../outcome'
import type { RowOutcome } from '../plan'
import { currencyOf } from './currency-of'
import { leadFacts } from './lead-facts'
import { leadOutcome } from './outcome-facts'

/** A row of leads: the lead, what happened to it, and a deal where the row declares an amount. */
export function mapLead(cells: Cells): RowOutcome {
  const externalId = cells.id('leadId')
  if (externalId === null) return nameless(cells, 'leadId', 'lead id')
  const lead = leadRecord(cells, {
    externalId,
    facts: leadFacts(cells),
    opportunityRef: cells.id('opportunityRef'),
    attributes: { ...cells.attributes(), ...cells.attributesOf('status') },
  })
  const deal = dealOf(cells, externalId)
  return delivered(cells, deal ? [lead, deal] : [lead])
}

/** The deal takes the id the row gives it, else the lead's: one lead, one deal. */
function dealOf(cells: Cells, leadId: string): OpportunityRecord | null {
  const currency = currencyOf(cells)
  const amount = cells.money('amount', currency)
  if (amount === null) return null
  const outcome = leadOutcome(cells)
  return {
    kind: 'opportunity',
    externalId: cells.id('opportunityRef') ?? leadId,
    leadRefs: [leadId],
    name: null,
    stage: cells.text('outcome'),
    outcome,
    createdAt: cells.when('opportunityAt'),
    closedAt: outcome && (cells.when(outcome === 'won' ? 'wonAt' : 'lostAt') ?? cells.when('closedAt')),
    ...amountOf(amount, outcome),
    currency,
    product: null,
    owner: cells.text('owner'),
    source: cells.text('source'),
    segment: cells.text('segment'),
    country: cells.text('country'),
    lostReason: null,
    attributes: {},
  }
}
