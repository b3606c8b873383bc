import type { FactKind } from '@/lib/domain/handoff/fact'
import type { SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { fact, retraction } from '../facts'
import { leadRecord } from '../lead-record'
import { delivered, nameless } from '../outcome'
import type { RowOutcome } from '../plan'
import { headerKey } from '../reading/headers'

const STAGES = [
  ['accepted', 'acceptedAt', /^(connected|connectedstageid)/],
  ['sql', 'sqlAt', /^qualified/],
  ['rejected', 'rejectedAt', /^(un|dis)qualified/],
] as const

/** A record of HubSpot's object `leads`: what sales did with a contact. Without a contact it is the lead itself. */
export function mapLeadObject(cells: Cells): RowOutcome {
  const externalId = cells.id('leadId')
  if (externalId === null) return nameless(cells, 'leadId', 'record id')
  const contactId = cells.id('contactId')
  const facts = STAGES.flatMap(([kind, field, stage]) => stageFact(cells, externalId, kind, field, stage))
  if (contactId !== null) return delivered(cells, [{ kind: 'lead_stage', leadRef: contactId, facts }])
  const attributes = { ...cells.attributes(), ...cells.attributesOf('stage') }
  return delivered(cells, [leadRecord(cells, { externalId, facts, attributes })])
}

function stageFact(
  cells: Cells,
  leadId: string,
  kind: FactKind,
  field: string,
  current: RegExp,
): SlottedFact[] {
  const slot = `lead_object:${leadId}:${kind}`
  const when = cells.when(field)
  const isCurrent = current.test(headerKey(cells.text('stage') ?? ''))
  const reason = kind === 'rejected' ? cells.text('reason') : null
  return [when || isCurrent || reason !== null ? fact(slot, kind, when, { reason }) : retraction(slot, kind)]
}
