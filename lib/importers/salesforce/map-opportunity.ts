import type { Outcome } from '@/lib/domain/opportunity/opportunity'
import type { Cells } from '../cells'
import { outcomeOfStage } from '../deal-outcome'
import { idsOf, opportunityRecord } from '../generic/map-opportunity'
import { delivered, nameless, skipped } from '../outcome'
import type { RowOutcome } from '../plan'
import { headerKey } from '../reading/headers'
import { DELETED } from './map-lead'
import { salesforceId } from './salesforce-id'

/** A row of the object Opportunity. Its close date has no time of day, and is a hope while it is open. */
export function mapOpportunity(cells: Cells): RowOutcome {
  const externalId = salesforceId(cells.id('opportunityId'))
  if (externalId === null) return nameless(cells, 'opportunityId', 'opportunity id')
  if (cells.flag('isDeleted')) return skipped(cells, DELETED)
  const leadRefs = idsOf(cells, 'leadRef').flatMap(id => salesforceId(id) ?? [])
  const outcome = outcomeOf(cells)
  const deal = opportunityRecord(cells, { externalId, leadRefs, outcome })
  return delivered(cells, [{ ...deal, closedAt: outcome && cells.day('closedAt') }])
}

function outcomeOf(cells: Cells): Outcome | null {
  if (cells.flag('isWon')) return 'won'
  if (cells.flag('isClosed')) return 'lost'
  return cells.has('isClosed') ? null : outcomeOfStage(cells.text('stage') ?? '')
}

/** A row of OpportunityHistory, OpportunityFieldHistory or an opportunity history report. */
export function mapOpportunityHistory(cells: Cells): RowOutcome {
  const opportunityRef = salesforceId(cells.id('opportunityId'))
  if (opportunityRef === null) return nameless(cells, 'opportunityId', 'opportunity id')
  if (cells.flag('isDeleted')) return skipped(cells, DELETED)
  const field = cells.text('field')
  if (field !== null && !['stagename', 'stage'].includes(headerKey(field))) {
    return skipped(cells, `A change of “${field}” is no stage of a deal.`)
  }
  const at = cells.when('changedAt')
  if (at === null) return nameless(cells, 'changedAt', 'date of the change')
  const stage = cells.text('stage')
  if (stage === null) return nameless(cells, 'stage', 'stage')
  const externalId =
    salesforceId(cells.id('historyId')) ?? `${opportunityRef}:${at.at.toISOString()}:${stage}`
  return delivered(cells, [
    { kind: 'opportunity_stage', externalId, opportunityRef, stage, at, amountMinor: cells.money('amount') },
  ])
}
