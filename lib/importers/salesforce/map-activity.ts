import type { Cells } from '../cells'
import { delivered, nameless, skipped } from '../outcome'
import type { RowOutcome } from '../plan'
import { countsAsFirstTouch } from '../sales-activity'
import { DELETED } from './map-lead'
import { salesforceId } from './salesforce-id'

/** Ids of contacts begin with this prefix; the same field holds leads and contacts. */
const CONTACT = '003'

/** A row of Task or Event: what a sales person did, once it is done. */
export function mapActivity(cells: Cells): RowOutcome {
  const externalId = salesforceId(cells.id('eventId'))
  if (externalId === null) return nameless(cells, 'eventId', 'activity id')
  if (cells.flag('isDeleted')) return skipped(cells, DELETED)
  const leadRef = salesforceId(cells.id('leadRef'))
  if (leadRef === null) return skipped(cells, 'This activity names no lead.')
  if (leadRef.startsWith(CONTACT)) return skipped(cells, 'This activity is with a contact, not with a lead.')
  if (isOpen(cells)) return skipped(cells, 'This task is still open: it has not happened.')
  const occurredAt = cells.when('occurredAt')
  if (occurredAt === null) return nameless(cells, 'occurredAt', 'date')
  const type = cells.text('type') ?? 'task'
  return delivered(cells, [
    {
      kind: 'touch',
      externalId,
      leadRef,
      leadEmail: null,
      type: type.toLowerCase(),
      occurredAt,
      countsAsFirstTouch: countsAsFirstTouch(type),
      actor: cells.text('actor'),
      outcome: cells.text('outcome'),
    },
  ])
}

/** Events have neither flag nor status: a meeting is taken to have happened. */
function isOpen(cells: Cells): boolean {
  if (cells.has('isClosed')) return cells.flag('isClosed') === false
  const status = cells.text('status')
  return status !== null && status.toLowerCase() !== 'completed'
}
