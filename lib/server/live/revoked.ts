import 'server-only'
import { withWorkspace } from '@/db/client'
import { listLiveSessions } from '../identity/session-row'
import type { Subscriber } from './hub'

/** Streams whose session, membership, role or workspace is not what it was when they were opened. */
export async function findRevoked(subscribers: readonly Subscriber[]): Promise<Subscriber[]> {
  if (subscribers.length === 0) return []
  const sessions = await listLiveSessions([...new Set(subscribers.map(each => each.sessionId))])
  const revoked: Subscriber[] = []
  for (const [workspaceId, own] of Map.groupBy(subscribers, each => each.workspaceId)) {
    const roles = await rolesOf(workspaceId, [...new Set(own.map(each => each.userId))])
    for (const subscriber of own) {
      const isLive = sessions.get(subscriber.sessionId) === workspaceId
      if (!isLive || roles.get(subscriber.userId) !== subscriber.role) revoked.push(subscriber)
    }
  }
  return revoked
}

async function rolesOf(workspaceId: string, userIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await withWorkspace(
    workspaceId,
    ({ sql }) => sql<{ userId: string; role: string }[]>`select user_id as "userId", role from app.membership
      where workspace_id = ${workspaceId} and user_id = any(${[...userIds]}::uuid[]) and deactivated_at is null`,
    { readOnly: true },
  )
  return new Map(rows.map(({ userId, role }) => [userId, role]))
}
