import 'server-only'
import type { Tx } from '@/db/client'
import type { PreferenceInput, ReadNotificationsInput } from '@/lib/contracts/notification'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { countUnread, getPreference, ownId } from './read'

/** Marks what a person was told as read. */
export async function markRead(tx: Tx, scope: Scope, { ids, all }: ReadNotificationsInput): Promise<Written> {
  const userId = ownId(scope)
  const chosen = all ? tx.sql`` : tx.sql`and id = any(${[...(ids ?? [])]}::uuid[])`
  const changed = await tx.sql`
    update app.notification set read_at = clock_timestamp()
    where workspace_id = ${scope.workspaceId} and user_id = ${userId} and read_at is null ${chosen}`
  if (changed.count > 0) await notify(tx, scope, 'notification', [userId])
  return {
    ok: true,
    body: { read: changed.count, unread: await countUnread(tx, scope) },
    audit: {
      verb: 'notification.read',
      object: { kind: 'notification', id: null },
      after: { read: changed.count },
    },
  }
}

/** Changes how a person is told from now on. */
export async function setPreference(tx: Tx, scope: Scope, input: PreferenceInput): Promise<Written> {
  const userId = ownId(scope)
  const before = await getPreference(tx, scope)
  await tx.sql`
    insert into app.notification_preference (workspace_id, user_id, in_app, email)
    values (${scope.workspaceId}, ${userId}, ${input.in_app}, ${input.email})
    on conflict (workspace_id, user_id) do update set in_app = excluded.in_app, email = excluded.email`
  return {
    ok: true,
    body: await getPreference(tx, scope),
    audit: {
      verb: 'notification.preference_changed',
      object: { kind: 'member', id: userId },
      before: { in_app: before.in_app, email: before.email },
      after: { in_app: input.in_app, email: input.email },
    },
  }
}
