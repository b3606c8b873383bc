import type { Attributes, EngagementRecord, TouchRecord, When } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { eventKey } from '../event-key'
import { delivered, nameless } from '../outcome'
import type { RowOutcome } from '../plan'
import { countsAsFirstTouch, isSalesActivity } from '../sales-activity'

type Common = { leadRef: string | null; leadEmail: string | null; occurredAt: When; properties: Attributes }

/** A row of events: something the lead did, or something a sales person did to reach it. */
export function mapEvent(cells: Cells): RowOutcome {
  const leadRef = cells.id('leadRef')
  const leadEmail = cells.text('email')
  if (leadRef === null && leadEmail === null) return nameless(cells, 'leadRef', 'lead id')
  const occurredAt = cells.when('occurredAt')
  if (occurredAt === null) return nameless(cells, 'occurredAt', 'date')
  const common = { leadRef, leadEmail, occurredAt, properties: cells.attributes() }
  const activity = cells.text('activityType')
  const type = activity ?? cells.text('engagementType') ?? cells.text('type')
  if (type === null) return nameless(cells, 'type', 'event type')
  const isTouch = activity !== null || (!cells.has('engagementType') && isSalesActivity(type))
  return delivered(cells, [
    isTouch ? touchRecord(cells, type, common) : engagementRecord(cells, type, common),
  ])
}

function touchRecord(cells: Cells, type: string, { properties, ...common }: Common): TouchRecord {
  return {
    kind: 'touch',
    externalId: cells.id('eventId') ?? eventKey({ ...common, type, properties }),
    ...common,
    type,
    countsAsFirstTouch: countsAsFirstTouch(type),
    actor: cells.text('actor'),
    outcome: cells.text('outcome'),
  }
}

function engagementRecord(cells: Cells, type: string, { properties, ...common }: Common): EngagementRecord {
  const sessionKey = cells.text('sessionKey')
  return {
    kind: 'event',
    externalId: cells.id('eventId') ?? cells.id('sessionKey') ?? eventKey({ ...common, type, properties }),
    ...common,
    type,
    sessionKey,
    properties: { ...properties, ...cells.attributesOf('actor', 'outcome') },
  }
}
