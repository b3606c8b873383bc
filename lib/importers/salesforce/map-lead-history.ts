import type { LeadStageRecord, SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { historyFact } from '../facts'
import { unknownStage } from '../generic/map-stage'
import { delivered, nameless, skipped } from '../outcome'
import type { RowOutcome } from '../plan'
import { headerKey } from '../reading/headers'
import { stageOf } from '../stage-of'
import { DELETED, salesforceLead } from './map-lead'
import { salesforceId } from './salesforce-id'

type Change = { fact: SlottedFact } | { nothing: string }

/** A row of LeadHistory. */
export function mapLeadHistory(cells: Cells): RowOutcome {
  const leadRef = salesforceId(cells.id('leadId'))
  if (leadRef === null) return nameless(cells, 'leadId', 'lead id')
  if (cells.flag('isDeleted')) return skipped(cells, DELETED)
  if (cells.when('changedAt') === null) return nameless(cells, 'changedAt', 'date of the change')
  const change = changeOf(cells)
  return 'fact' in change
    ? delivered(cells, [stageRecord(leadRef, change.fact)])
    : skipped(cells, change.nothing)
}

/** A line of a lead history report: the lead as it is now, and one change of it. */
export function mapLeadHistoryReport(cells: Cells): RowOutcome {
  const leadRef = salesforceId(cells.id('leadId'))
  if (leadRef === null) return nameless(cells, 'leadId', 'lead id')
  const lead = salesforceLead(cells, leadRef)
  const change = cells.when('changedAt') === null ? { nothing: '' } : changeOf(cells)
  return delivered(cells, 'fact' in change ? [lead, stageRecord(leadRef, change.fact)] : [lead])
}

function stageRecord(leadRef: string, fact: SlottedFact): LeadStageRecord {
  return { kind: 'lead_stage', leadRef, facts: [fact] }
}

/** Owner changes come as two rows, one with the id and one with the name: both are the same fact. */
function changeOf(cells: Cells): Change {
  const at = cells.when('changedAt')
  const field = cells.text('field') ?? ''
  const key = headerKey(field)
  const newValue = cells.text('newValue')
  if (at === null) return { nothing: 'This change has no date.' }
  if (key === 'leadconverted' || key.startsWith('converted')) return { fact: historyFact('sql', at) }
  if (key === 'owner' || key === 'leadowner') return { fact: historyFact('assigned', at) }
  if (key !== 'status' && key !== 'leadstatus')
    return { nothing: `A change of “${field}” is no stage of a handoff.` }
  const stage = newValue === null ? 'none' : stageOf(newValue)
  if (stage === null) return { nothing: unknownStage(newValue ?? '') }
  if (stage === 'none')
    return { nothing: `“${newValue ?? ''}” is a status before any handoff: nothing to record.` }
  const turnedDown = stage === 'rejected' || stage === 'recycled'
  return { fact: historyFact(stage, at, { reason: turnedDown ? cells.text('reason') : null }) }
}
