import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'
import type { NotificationView } from '@/lib/contracts/notification'
import type { NotificationKind, PromisedClock } from '@/lib/domain/notification/kinds'

export type NoticedRow = {
  id: string
  kind: NotificationKind
  detail: {
    clock?: PromisedClock
    due_at?: string
    handoff_id?: string
    lead_id?: string
    reason?: string
    answer?: 'fixed' | 'disagree' | 'needs_data'
    version?: number | null
    anchor?: string
  }
  mentionedBy: string | null
  subjectId: string
  fullName: string | null
  firstName: string | null
  lastName: string | null
  email: string | null
  company: string | null
  url: string | null
  createdAt: Date
  readAt: Date | null
}

/** Notifications with what they are about as it is now; `n` is the notification. */
export async function listNoticed(
  { sql }: Tx,
  workspaceId: string,
  narrow: postgres.PendingQuery<postgres.Row[]>,
  limit: number,
): Promise<NoticedRow[]> {
  const rows = await sql<NoticedRow[]>`
    select n.id, n.kind, n.detail, n.subject_id as "subjectId", n.created_at as "createdAt", n.read_at as "readAt", l.company, e.url,
      a.name as "mentionedBy",
      c.full_name as "fullName", c.first_name as "firstName", c.last_name as "lastName", c.email
    from (select * from app.notification n where n.workspace_id = ${workspaceId} ${narrow}
      order by n.created_at desc, n.id desc limit ${limit}) n
    left join app.lead l on l.workspace_id = ${workspaceId} and l.id = (n.detail ->> 'lead_id')::uuid
    left join app.lead_contact c on c.workspace_id = ${workspaceId} and c.lead_id = l.id
    left join app.webhook_endpoint e on e.workspace_id = ${workspaceId} and n.subject_kind = 'webhook' and e.id = n.subject_id
    left join app.agreement_comment m on m.workspace_id = ${workspaceId} and n.subject_kind = 'comment' and m.id = n.subject_id
    left join app.app_user a on a.id = m.author_id
    order by n.created_at desc, n.id desc`
  return [...rows]
}

export function viewNotification(row: NoticedRow): NotificationView {
  const written = row.fullName?.trim() || [row.firstName, row.lastName].filter(Boolean).join(' ')
  const { detail } = row
  return {
    id: row.id,
    kind: row.kind,
    clock: detail.clock ?? null,
    due_at: detail.due_at ?? null,
    handoff_id: detail.handoff_id ?? null,
    lead_id: detail.lead_id ?? null,
    lead_name: written || row.email,
    company: row.company,
    url: row.url,
    rejection: rejectionOf(row),
    mention:
      detail.anchor === undefined ? null : { by: row.mentionedBy ?? 'Somebody', anchor: detail.anchor },
    created_at: row.createdAt.toISOString(),
    read_at: row.readAt?.toISOString() ?? null,
  }
}

function rejectionOf({ kind, detail, subjectId }: NoticedRow): NotificationView['rejection'] {
  if (!kind.startsWith('rejection.') || detail.reason === undefined) return null
  const { reason, answer = null, version = null } = detail
  return { id: subjectId, reason, answer, version }
}
