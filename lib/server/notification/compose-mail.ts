import 'server-only'
import type { Tx } from '@/db/client'
import type { NotificationView } from '@/lib/contracts/notification'
import { noticeTitle } from '@/lib/domain/notification/notice-title'
import { env } from '../env'
import type { Mail } from '../mail/send-mail'
import type { HeldDelivery } from './lease-delivery'
import { listNoticed, viewNotification } from './noticed'

/** The mail of a notification, in words made now; null when whoever it was for has left. */
export async function composeMail(tx: Tx, workspaceId: string, held: HeldDelivery): Promise<Mail | null> {
  const [person] = await tx.sql<{ name: string; address: string; workspace: string; timeZone: string }[]>`
    select u.name, u.email as address, w.name as workspace, w.time_zone as "timeZone"
    from app.notification n
    join app.membership m on m.workspace_id = ${workspaceId} and m.user_id = n.user_id and m.deactivated_at is null
    join app.app_user u on u.id = n.user_id and u.deactivated_at is null
    join app.workspace w on w.workspace_id = ${workspaceId}
    where n.workspace_id = ${workspaceId} and n.id = ${held.notificationId}`
  const [row] = await listNoticed(tx, workspaceId, tx.sql`and n.id = ${held.notificationId}`, 1)
  if (!person || !row) return null
  const notice = viewNotification(row)
  const title = noticeTitle(notice)
  const due = notice.due_at === null ? null : inZone(new Date(notice.due_at), person.timeZone)
  const link = new URL(pathOf(notice), env().TREATY_BASE_URL)
  const lines = [
    `${title}.`,
    due === null ? null : `Due ${due} (${person.timeZone}).`,
    `Open it: ${link.href}`,
    `You get this because of ${notice.mention ? 'a comment' : 'your role'} in ${person.workspace}. Settings, Notifications changes how you are told.`,
  ]
  return {
    id: held.id,
    to: { name: person.name, address: person.address },
    subject: title,
    text: lines.filter(line => line !== null).join('\n\n'),
  }
}

function pathOf({ rejection, mention, handoff_id: handoff }: NotificationView): string {
  if (mention) return `/agreement/draft#${mention.anchor}`
  if (rejection) return `/rejections/clusters#answer-${rejection.id}`
  return handoff ? `/handoffs?handoff=${handoff}` : '/settings/webhooks'
}

function inZone(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
}
