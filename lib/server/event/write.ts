import 'server-only'
import type { Tx } from '@/db/client'
import type {
  EngagementInput,
  EventOutcome,
  EventsAnswer,
  EventsInput,
  TouchInput,
} from '@/lib/contracts/event'
import { normalEmail } from '@/lib/domain/member/normal-email'
import { externalKey } from '@/lib/domain/record/external-key'
import { countsAsFirstTouch } from '@/lib/importers/sales-activity'
import type { Written } from '../gate'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { judgeTold } from '../scoring/judge-told'
import { lockFree } from '../scoring/lock-leads'
import { deferScoring } from '../scoring/score-due'
import { type Delivery, type Item, sortOut } from './deliver'
import { type SaidEvent, storeEvents } from './store-events'
import { type SaidTouch, storeTouches } from './store-touches'

/**
 * `POST /api/v1/events`: stores what leads did and what sales did about them, one outcome an item, and hands over
 * the leads that cross the line by it. Sent again it changes nothing; only deliveries about one lead take turns.
 * Leads that an import is changing are judged when it has ended.
 */
export async function recordEvents(tx: Tx, scope: Scope, input: EventsInput, now: Date): Promise<Written> {
  const { workspaceId } = scope
  const { source, backfill } = input
  const { events, touches } = await sortOut(tx, { workspaceId, source }, itemsOf(input))
  const stored = await storeEvents(tx, { workspaceId, source, isLive: !backfill }, events.known)
  const touched = await storeTouches(tx, { workspaceId, source }, touches.known)
  const { told } = stored
  const free = await lockFree(tx, scope, [...told.map(({ leadId }) => leadId), ...touched.leadIds])
  const news = (isFree: boolean) => ({
    told: told.filter(({ leadId }) => free.has(leadId) === isFree),
    touched: touched.leadIds.filter(leadId => free.has(leadId) === isFree),
  })
  await deferScoring(tx, scope, news(false))
  const handedOver = await judgeTold(tx, scope, news(true), now)
  const answer = answerOf(input, [
    { ...events, outcomes: stored.outcomes },
    { ...touches, outcomes: touched.outcomes },
  ])
  if (told.length > 0 || touched.leadIds.length > 0) await bumpDataset(tx, workspaceId)
  const after = { source, ...answer.counts, handed_over: handedOver.length }
  return {
    ok: true,
    body: { ...answer, handoffs: handedOver },
    audit: { verb: 'event.record', object: { kind: 'event', id: null }, after },
  }
}

function itemsOf({ source, events, touches }: EventsInput): {
  events: Item<SaidEvent>[]
  touches: Item<SaidTouch>[]
} {
  const key = (id: string) => externalKey(id, source)
  const item = <Said>(line: number, { external_id, lead_id, lead_email }: Named, said: Said): Item<Said> => ({
    ...{ line, said, key: key(external_id) },
    name: { ref: lead_id ? key(lead_id) : '', email: lead_email ? normalEmail(lead_email) : '' },
  })
  return {
    events: events.map((event, i) => item(i + 1, event, eventOf(event))),
    touches: touches.map((touch, i) => item(events.length + i + 1, touch, touchOf(touch))),
  }
}

type Named = { external_id: string; lead_id?: string | undefined; lead_email?: string | undefined }

const eventOf = ({ type, occurred_at, session_key, properties }: EngagementInput): SaidEvent => ({
  type,
  occurredAt: new Date(occurred_at),
  sessionKey: session_key ?? null,
  properties: properties ?? {},
})

const touchOf = ({ type, occurred_at, counts_as_first_touch, actor, outcome }: TouchInput): SaidTouch => ({
  kind: type,
  occurredAt: new Date(occurred_at),
  countsAsFirstTouch: counts_as_first_touch ?? countsAsFirstTouch(type),
  actor: actor ?? null,
  outcome: outcome ?? null,
})

type Answered = Pick<Delivery<unknown>, 'settled'> & {
  outcomes: ReadonlyMap<number, EventOutcome['outcome']>
}

function answerOf(
  { events, touches }: EventsInput,
  [ofEvents, ofTouches]: [Answered, Answered],
): Omit<EventsAnswer, 'handoffs'> {
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 }
  const settle = (items: readonly Named[], { settled, outcomes }: Answered, first: number): EventOutcome[] =>
    items.map(({ external_id }, i) => {
      const line = first + i
      const { outcome, message } = settled.get(line) ?? {
        outcome: outcomes.get(line) ?? 'unchanged',
        message: null,
      }
      counts.rows += 1
      counts[outcome] += 1
      return { external_id, outcome, message }
    })
  return {
    counts,
    events: settle(events, ofEvents, 1),
    touches: settle(touches, ofTouches, events.length + 1),
  }
}
