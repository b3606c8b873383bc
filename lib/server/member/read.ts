import 'server-only'
import type { Tx } from '@/db/client'
import type { MemberList, MemberView } from '@/lib/contracts/member'
import type { MemberRole } from '@/lib/domain/policy/roles'
import type { Scope } from '../scope'

type MemberRow = {
  id: string
  name: string
  email: string
  role: MemberRole
  revision: number
  joinedAt: Date
  lastSeenAt: Date | null
  deactivatedAt: Date | null
}

/** Everybody who is or was a member: those who still are first, by name. */
export async function listMembers(tx: Tx, scope: Scope): Promise<MemberList> {
  const rows = await selectMembers(tx, scope, null)
  return { members: rows.map(row => view(row, scope)) }
}

export async function getMember(tx: Tx, scope: Scope, id: string): Promise<MemberView | null> {
  const [row] = await selectMembers(tx, scope, id)
  return row ? view(row, scope) : null
}

function selectMembers({ sql }: Tx, scope: Scope, id: string | null) {
  return sql<MemberRow[]>`
    select u.id, u.name, u.email, m.role, m.revision, m.created_at as "joinedAt", m.deactivated_at as "deactivatedAt",
      (select max(s.last_seen_at) from app.session s
        where s.user_id = u.id and s.active_workspace_id = ${scope.workspaceId}) as "lastSeenAt"
    from app.membership m join app.app_user u on u.id = m.user_id
    where m.workspace_id = ${scope.workspaceId} ${id ? sql`and m.user_id = ${id}` : sql``}
    order by m.deactivated_at is not null, lower(u.name), u.id`
}

function view(row: MemberRow, scope: Scope): MemberView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    revision: row.revision,
    joined_at: row.joinedAt.toISOString(),
    last_seen_at: row.lastSeenAt?.toISOString() ?? null,
    deactivated_at: row.deactivatedAt?.toISOString() ?? null,
    is_you: row.id === scope.actor.id,
  }
}
