import 'server-only'
import type { Tx } from '@/db/client'
import {
  type NotificationList,
  type NotificationQuery,
  type PreferenceView,
  UNREAD_TO,
} from '@/lib/contracts/notification'
import { AppError } from '../errors'
import { hasMail } from '../mail/send-mail'
import type { Scope } from '../scope'
import { listNoticed, viewNotification } from './noticed'

/** What the person asking was told in the app, the newest first. */
export async function listNotifications(
  tx: Tx,
  scope: Scope,
  { unread, limit }: NotificationQuery,
): Promise<NotificationList> {
  const userId = ownId(scope)
  const narrow = tx.sql`and n.user_id = ${userId} and n.in_app ${unread ? tx.sql`and n.read_at is null` : tx.sql``}`
  const rows = await listNoticed(tx, scope.workspaceId, narrow, limit)
  return {
    notifications: rows.map(viewNotification),
    unread: await countUnread(tx, scope),
    counted_to: UNREAD_TO,
  }
}

export async function countUnread({ sql }: Tx, scope: Scope): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from (select 1 from app.notification
      where workspace_id = ${scope.workspaceId} and user_id = ${ownId(scope)} and read_at is null and in_app
      limit ${UNREAD_TO}) counted`
  return row?.n ?? 0
}

/** How the person asking wants to be told. */
export async function getPreference({ sql }: Tx, scope: Scope): Promise<PreferenceView> {
  const [row] = await sql<{ in_app: boolean; email: boolean }[]>`
    select in_app, email from app.notification_preference
    where workspace_id = ${scope.workspaceId} and user_id = ${ownId(scope)}`
  return { ...(row ?? { in_app: true, email: true }), email_available: hasMail() }
}

export function ownId({ actor }: Scope): string {
  if (actor.kind === 'user' && actor.id) return actor.id
  throw new AppError('forbidden', 'Notifications are for signed-in people. Programs use webhooks.')
}
