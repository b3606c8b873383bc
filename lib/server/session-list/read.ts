import 'server-only'
import type { Tx } from '@/db/client'
import type { SessionList } from '@/lib/contracts/session'
import { deviceOf } from '@/lib/domain/device/device-of'
import type { Scope } from '../scope'

type SessionRow = {
  id: string
  userAgent: string | null
  ip: string | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** The person's own sessions that are still open, on whatever workspace; the one in use first. */
export async function listSessions({ sql }: Tx, scope: Scope): Promise<SessionList> {
  if (scope.actor.kind !== 'user') return { sessions: [] }
  const rows = await sql<SessionRow[]>`
    select id, user_agent as "userAgent", ip, created_at as "createdAt", last_seen_at as "lastSeenAt",
      expires_at as "expiresAt"
    from app.session where user_id = ${scope.actor.id} and revoked_at is null and expires_at > now()
    order by id = ${scope.sessionId} desc, last_seen_at desc, id limit 200`
  const sessions = rows.map(row => ({
    id: row.id,
    device: deviceOf(row.userAgent),
    // An IPv4 address as a dual-stack socket tells it.
    ip: row.ip?.replace(/^::ffff:/, '') ?? null,
    created_at: row.createdAt.toISOString(),
    last_seen_at: row.lastSeenAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    is_current: row.id === scope.sessionId,
  }))
  return { sessions }
}

/** People of the sample company have none, nor will those who sign in elsewhere. */
export async function hasOwnPassword({ sql }: Tx, scope: Scope): Promise<boolean> {
  const [row] =
    await sql`select 1 from app.app_user where id = ${scope.actor.id} and password_hash is not null`
  return row !== undefined
}
