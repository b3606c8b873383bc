import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { NotificationKind } from '@/lib/domain/notification/kinds'
import { sendJob } from '../job/jobs'
import { notify } from '../live/notify'
import { hasMail } from '../mail/send-mail'
import type { Json } from '../record'
import type { Scope } from '../scope'

/** Something to tell people about, once. It names ids and no person's data; words are made when it is read or sent. */
export type Announcement = {
  kind: NotificationKind
  step: string
  subject: { kind: 'handoff' | 'webhook'; id: string }
  detail: { [key: string]: Json }
  userIds: readonly string[]
}

type Preference = { userId: string; inApp: boolean; email: boolean }
type Endpoint = { id: string; events: string[] }

/**
 * Writes down who is told what, with the messages to the outside and their jobs, in the transaction at hand. What was
 * written before is left alone: the unique keys make every step reach every person and endpoint once.
 */
export async function announce(
  tx: Tx,
  scope: Scope,
  announcements: readonly Announcement[],
): Promise<number> {
  const { sql } = tx
  const preferences = await sql<Preference[]>`
    select user_id as "userId", in_app as "inApp", email from app.notification_preference
    where workspace_id = ${scope.workspaceId}`
  const endpoints = await sql<Endpoint[]>`
    select id, events from app.webhook_endpoint where workspace_id = ${scope.workspaceId} and disabled_at is null`
  const reached = new Set<string>()
  let count = 0
  for (const announcement of announcements) {
    for (const userId of announcement.userIds) {
      const wish = preferences.find(each => each.userId === userId) ?? { inApp: true, email: true }
      if (!(await tellPerson(tx, scope, announcement, userId, wish))) continue
      count += 1
      if (wish.inApp) reached.add(userId)
    }
    for (const endpoint of endpoints.filter(each => each.events.includes(announcement.kind)))
      await tellEndpoint(tx, scope, announcement, endpoint.id)
  }
  await notify(tx, scope, 'notification', [...reached])
  return count
}

async function tellPerson(
  tx: Tx,
  scope: Scope,
  { kind, step, subject, detail }: Announcement,
  userId: string,
  { inApp, email }: Pick<Preference, 'inApp' | 'email'>,
): Promise<boolean> {
  const id = uuidv7()
  const isNew = await tx.sql`
    insert into app.notification (workspace_id, id, user_id, kind, step, subject_kind, subject_id, detail, in_app)
    values (${scope.workspaceId}, ${id}, ${userId}, ${kind}, ${step}, ${subject.kind}, ${subject.id},
      ${JSON.stringify(detail)}, ${inApp})
    on conflict do nothing returning 1`
  if (isNew.length === 0) return false
  if (email && hasMail())
    await addDelivery(tx, scope, {
      key: `email ${id}`,
      channel: 'email',
      event: kind,
      notificationId: id,
      payload: detail,
    })
  return true
}

async function tellEndpoint(
  tx: Tx,
  scope: Scope,
  { kind, step, subject, detail }: Announcement,
  endpointId: string,
): Promise<void> {
  const key = `webhook ${endpointId} ${kind} ${subject.id} ${step}`
  await addDelivery(tx, scope, { key, channel: 'webhook', event: kind, endpointId, payload: detail })
}

type NewDelivery = {
  key: string
  channel: 'email' | 'webhook'
  event: string
  endpointId?: string
  notificationId?: string
  payload: { [key: string]: Json }
}

/** Writes a message to the outside with the job that sends it; one that is there already is not sent again. */
export async function addDelivery(tx: Tx, scope: Scope, delivery: NewDelivery): Promise<string | null> {
  const id = uuidv7()
  const { key, channel, event, endpointId = null, notificationId = null, payload } = delivery
  const isNew = await tx.sql`
    insert into app.delivery (workspace_id, id, key, channel, event, endpoint_id, notification_id, payload)
    values (${scope.workspaceId}, ${id}, ${key}, ${channel}, ${event}, ${endpointId}, ${notificationId},
      ${JSON.stringify(payload)})
    on conflict do nothing returning 1`
  if (isNew.length === 0) return null
  await sendJob(tx, 'delivery.send', { workspaceId: scope.workspaceId, deliveryId: id })
  return id
}
