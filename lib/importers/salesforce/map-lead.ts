import type { LeadRecord } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { leadRecord } from '../lead-record'
import { delivered, nameless, skipped } from '../outcome'
import type { RowOutcome } from '../plan'
import { leadFacts } from './lead-facts'
import { salesforceId } from './salesforce-id'

export const DELETED = 'Deleted in Salesforce (IsDeleted): left out.'

/** A row of the object Lead, from the API or a report. */
export function mapLead(cells: Cells): RowOutcome {
  const externalId = salesforceId(cells.id('leadId'))
  if (externalId === null) return nameless(cells, 'leadId', 'lead id')
  if (cells.flag('isDeleted')) return skipped(cells, DELETED)
  return delivered(cells, [salesforceLead(cells, externalId)])
}

export function salesforceLead(cells: Cells, externalId: string): LeadRecord {
  const opportunityRef = salesforceId(cells.id('opportunityRef'))
  return leadRecord(cells, {
    externalId,
    opportunityRef,
    facts: leadFacts(cells, opportunityRef),
    attributes: { ...cells.attributes(), ...cells.attributesOf('status') },
  })
}
