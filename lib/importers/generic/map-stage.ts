import type { Cells } from '../cells'
import { eventKey } from '../event-key'
import { historyFact } from '../facts'
import { delivered, nameless, skipped } from '../outcome'
import type { RowOutcome } from '../plan'
import { stageOf } from '../stage-of'

/** A change of a lead's stage. */
export function mapLeadStage(cells: Cells): RowOutcome {
  const leadRef = cells.id('leadRef')
  if (leadRef === null) return nameless(cells, 'leadRef', 'lead id')
  const changedAt = cells.when('changedAt')
  if (changedAt === null) return nameless(cells, 'changedAt', 'date of the change')
  const toStage = cells.text('toStage')
  if (toStage === null) return nameless(cells, 'toStage', 'new stage')
  const kind = stageOf(toStage)
  if (kind === null) return skipped(cells, unknownStage(toStage))
  if (kind === 'none')
    return skipped(cells, `“${toStage}” is a status before any handoff: nothing to record.`)
  const reason = kind === 'accepted' || kind === 'mql' ? null : cells.text('reason')
  return delivered(cells, [
    {
      kind: 'lead_stage',
      leadRef,
      facts: [historyFact(kind, changedAt, { reason, route: cells.text('route') })],
    },
  ])
}

export function unknownStage(stage: string): string {
  return `“${stage}” is no stage of a handoff: mql, accepted, rejected, recycled, sql, opportunity, won, lost.`
}

/** A change of a deal's stage. */
export function mapOpportunityStage(cells: Cells): RowOutcome {
  const opportunityRef = cells.id('opportunityRef')
  if (opportunityRef === null) return nameless(cells, 'opportunityRef', 'opportunity id')
  const at = cells.when('changedAt')
  if (at === null) return nameless(cells, 'changedAt', 'date of the change')
  const stage = cells.text('toStage')
  if (stage === null) return nameless(cells, 'toStage', 'new stage')
  const said = { leadRef: opportunityRef, leadEmail: null, type: stage, occurredAt: at, properties: {} }
  const externalId = cells.id('historyId') ?? eventKey(said)
  return delivered(cells, [
    { kind: 'opportunity_stage', externalId, opportunityRef, stage, at, amountMinor: cells.money('amount') },
  ])
}
