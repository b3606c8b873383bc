import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { withoutWorkspace, withUser } from '@/db/client'
import { hashSecret, newSecret } from '../secret'

const IDLE_HOURS = 12
const ABSOLUTE_DAYS = 7
const SEEN_EVERY_MINUTES = 5

export type SessionRow = {
  id: string
  userId: string
  userName: string
  userEmail: string
  workspaceId: string | null
}

type Client = { ip: string | null; userAgent: string | null }

/** Opens a session and returns its secret, which only the cookie knows; the table has its hash. */
export async function openSession(userId: string, client: Client): Promise<string> {
  const secret = newSecret()
  const workspaceId = await firstWorkspace(userId)
  await withoutWorkspace(
    ({ sql }) => sql`
      insert into app.session (id, token_hash, user_id, active_workspace_id, expires_at, ip, user_agent)
      values (${uuidv7()}, ${hashSecret(secret)}, ${userId}, ${workspaceId},
        now() + make_interval(days => ${ABSOLUTE_DAYS}), ${client.ip}, ${client.userAgent?.slice(0, 300) ?? null})`,
  )
  return secret
}

/** The live session behind a cookie's secret: not revoked, not idle too long, its person not deactivated. */
export async function findSession(secret: string): Promise<SessionRow | null> {
  return withoutWorkspace(async ({ sql }) => {
    const [row] = await sql<(SessionRow & { stale: boolean })[]>`
      select s.id, s.user_id as "userId", u.name as "userName", u.email as "userEmail",
        s.active_workspace_id as "workspaceId",
        s.last_seen_at < now() - make_interval(mins => ${SEEN_EVERY_MINUTES}) as stale
      from app.session s join app.app_user u on u.id = s.user_id
      where s.token_hash = ${hashSecret(secret)} and s.revoked_at is null and s.expires_at > now()
        and s.last_seen_at > now() - make_interval(hours => ${IDLE_HOURS}) and u.deactivated_at is null`
    if (!row) return null
    if (row.stale) await sql`update app.session set last_seen_at = now() where id = ${row.id}`
    const { stale: _, ...session } = row
    return session
  })
}

/** Those of some sessions that are still live, with the workspace each is in; asking keeps none of them alive. */
export async function listLiveSessions(ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await withoutWorkspace(
    ({ sql }) => sql<{ id: string; workspaceId: string | null }[]>`
      select s.id, s.active_workspace_id as "workspaceId" from app.session s join app.app_user u on u.id = s.user_id
      where s.id = any(${[...ids]}::uuid[]) and s.revoked_at is null and s.expires_at > now()
        and s.last_seen_at > now() - make_interval(hours => ${IDLE_HOURS}) and u.deactivated_at is null`,
    { readOnly: true },
  )
  return new Map(rows.map(({ id, workspaceId }) => [id, workspaceId]))
}

export async function revokeSession(secret: string): Promise<void> {
  await withoutWorkspace(
    ({ sql }) => sql`update app.session set revoked_at = now()
      where token_hash = ${hashSecret(secret)} and revoked_at is null`,
  )
}

/** The workspace a person lands in: the one they joined last. */
export async function firstWorkspace(userId: string): Promise<string | null> {
  return withUser(userId, async ({ sql }) => {
    const [row] = await sql<{ id: string }[]>`select workspace_id as id from app.membership
      where user_id = ${userId} and deactivated_at is null order by created_at desc, workspace_id limit 1`
    return row?.id ?? null
  })
}
