import type { Attributes, When } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { eventKey } from '../event-key'
import { historyFact } from '../facts'
import { unknownStage } from '../generic/map-stage'
import { delivered, nameless, skipped } from '../outcome'
import type { RowOutcome } from '../plan'
import { headerKey } from '../reading/headers'
import { stageOf } from '../stage-of'
import { activityAttributes } from './activity-attributes'
import { ACTIVITY_TYPES } from './wire'

type Activity = { leadRef: string; at: When; attributes: Attributes }

/** A row of the activity extract. Types Treaty does not know (a team's own) are kept as `marketo_<id>`. */
export function mapActivity(cells: Cells): RowOutcome {
  const leadRef = cells.id('leadRef')
  if (leadRef === null) return nameless(cells, 'leadRef', 'lead id')
  const at = cells.when('occurredAt')
  if (at === null) return nameless(cells, 'occurredAt', 'date')
  const typeId = cells.text('activityTypeId')
  if (typeId === null) return nameless(cells, 'activityTypeId', 'activity type')
  const meaning = ACTIVITY_TYPES[typeId] ?? { type: `marketo_${typeId}` }
  if ('ignored' in meaning) return skipped(cells, meaning.ignored)
  const activity = { leadRef, at, attributes: attributesOf(cells) }
  return 'stage' in meaning ? stageChange(cells, activity) : engagement(cells, activity, meaning.type)
}

function attributesOf(cells: Cells): Attributes {
  const json = cells.whole('attributes')
  const attributes = json === null ? {} : activityAttributes(json)
  if (attributes === null) cells.refuse('attributes', 'The attributes of this activity are not JSON.')
  const primary = cells.text('primary')
  return {
    ...attributes,
    ...(primary === null ? {} : { primary }),
    ...cells.attributesOf('campaignId', 'primaryId'),
  }
}

function engagement(cells: Cells, { leadRef, at, attributes }: Activity, type: string): RowOutcome {
  const said = { leadRef, leadEmail: null, type, occurredAt: at, properties: attributes }
  return delivered(cells, [
    { kind: 'event', externalId: cells.id('eventId') ?? eventKey(said), ...said, sessionKey: null },
  ])
}

/** Change Data Value of a status, and Change Revenue Stage. Other values that change are no stages. */
function stageChange(cells: Cells, { leadRef, at, attributes }: Activity): RowOutcome {
  const named = newValueOf(attributes)
  const changed = cells.text('activityTypeId') === '101' ? 'stage' : headerKey(cells.text('primary') ?? '')
  if (!/^(stage|leadstatus|status|lifecycle(stage|status)?|leadlifecycle|revenuestage)$/.test(changed)) {
    return skipped(cells, `A change of “${cells.text('primary') ?? ''}” is no stage of a handoff.`)
  }
  const stage = named === null ? null : stageOf(named)
  if (stage === null) return skipped(cells, unknownStage(named ?? ''))
  if (stage === 'none') return skipped(cells, `“${named}” is a status before any handoff: nothing to record.`)
  return delivered(cells, [{ kind: 'lead_stage', leadRef, facts: [historyFact(stage, at)] }])
}

function newValueOf(attributes: Attributes): string | null {
  const entry = Object.entries(attributes).find(([name]) =>
    ['newvalue', 'newstage'].includes(headerKey(name)),
  )
  return entry ? String(entry[1]) : null
}
