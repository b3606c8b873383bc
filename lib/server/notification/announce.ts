import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { NotificationKind } from '@/lib/domain/notification/kinds'
import { notify } from '../live/notify'
import { hasMail } from '../mail/send-mail'
import type { Json } from '../record'
import type { Scope } from '../scope'
import { tellEndpoints } from '../webhook/tell-endpoints'
import { addDelivery } from './add-delivery'

/** Something to tell people about, once. It names ids and no person's data; words are made when it is read or sent. */
export type Announcement = {
  kind: NotificationKind
  step: string
  subject: { kind: 'handoff' | 'webhook' | 'rejection' | 'comment'; id: string }
  detail: { [key: string]: Json }
  userIds: readonly string[]
}

type Preference = { userId: string; inApp: boolean; email: boolean }

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
  const reached = new Set<string>()
  let count = 0
  for (const announcement of announcements) {
    for (const userId of announcement.userIds) {
      const wish = preferences.find(each => each.userId === userId) ?? { inApp: true, email: true }
      if (!(await tellPerson(tx, scope, announcement, userId, wish))) continue
      count += 1
      if (wish.inApp) reached.add(userId)
    }
  }
  await tellEndpoints(
    tx,
    scope,
    announcements.map(({ kind, step, subject, detail }) => ({
      event: kind,
      key: `${kind} ${subject.id} ${step}`,
      payload: detail,
    })),
  )
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
