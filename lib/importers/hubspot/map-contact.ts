import type { FactKind } from '@/lib/domain/handoff/fact'
import type { SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { fact, retraction } from '../facts'
import { leadRecord } from '../lead-record'
import { delivered, nameless } from '../outcome'
import type { RowOutcome } from '../plan'
import { headerKey } from '../reading/headers'
import { stageOf } from '../stage-of'

const DATED = [
  ['mql', 'mqlAt'],
  ['sql', 'sqlAt'],
  ['opportunity', 'opportunityAt'],
  ['won', 'wonAt'],
] as const

/** A contact. Skipped stages stay absent (they are inferred later); times are in the portal's zone. */
export function mapContact(cells: Cells): RowOutcome {
  const externalId = cells.id('leadId')
  if (externalId === null) return nameless(cells, 'leadId', 'record id')
  const attributes = { ...cells.attributes(), ...cells.attributesOf('lifecycle', 'leadStatus') }
  return delivered(cells, [leadRecord(cells, { externalId, facts: contactFacts(cells), attributes })])
}

function contactFacts(cells: Cells): SlottedFact[] {
  const lifecycle = cells.text('lifecycle')
  const stage = lifecycle === null ? null : stageOf(lifecycle)
  const stages = DATED.flatMap(([kind, field]) => stageFact(cells, kind, field, stage))
  const touched = cells.has('touchedAt') ? [datedOrGone(cells, 'touched', 'touchedAt')] : []
  return [...stages, ...touched, ...decisionFacts(cells, stages)]
}

/** The lifecycle stage says that its stage was reached also where the export has no date for it. */
function stageFact(cells: Cells, kind: FactKind, field: string, current: string | null): SlottedFact[] {
  if (!cells.has(field) && !cells.has('lifecycle')) return []
  const when = cells.when(field)
  const slot = `leads:${kind}`
  return [when || current === kind ? fact(slot, kind, when) : retraction(slot, kind)]
}

function datedOrGone(cells: Cells, kind: FactKind, field: string): SlottedFact {
  const when = cells.when(field)
  return when ? fact(`leads:${kind}`, kind, when) : retraction(`leads:${kind}`, kind)
}

/**
 * UNQUALIFIED is a rejection, BAD_TIMING a recycling; the export does not say when. On a contact that went on to
 * SQL or further the status is a leftover.
 */
function decisionFacts(cells: Cells, stages: readonly SlottedFact[]): SlottedFact[] {
  if (!cells.has('leadStatus')) return []
  const slot = 'leads:decision'
  const wentOn = stages.some(({ kind, retracted }) => !retracted && kind !== 'mql')
  const status = headerKey(cells.text('leadStatus') ?? '')
  if (wentOn || (status !== 'unqualified' && status !== 'badtiming')) return [retraction(slot, 'rejected')]
  const reason = cells.text('reason')
  if (status === 'unqualified') return [fact(slot, 'rejected', null, { reason })]
  return [fact(slot, 'recycled', null, { reason: reason ?? cells.text('leadStatus') })]
}
