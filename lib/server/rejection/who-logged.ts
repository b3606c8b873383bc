import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

/** The members who gave the answers that stand on some handoffs; of imported ones whoever the handoff is assigned to. */
export async function whoLogged(
  { sql }: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ userId: string }[]>`
    select distinct m.user_id as "userId"
    from app.handoff h
    left join lateral (select e.actor_id from app.handoff_event e
      where e.workspace_id = ${workspaceId} and e.lead_id = h.lead_id and e.kind = h.disposition
        and e.at = h.disposed_at and e.actor_kind = 'user' and e.actor_id is not null
      order by e.recorded_at limit 1) e on true
    join app.membership m on m.workspace_id = ${workspaceId} and m.user_id = coalesce(e.actor_id, h.assignee_id)
      and m.deactivated_at is null
    where h.workspace_id = ${workspaceId} and h.id = any(${[...ids]}::uuid[])`
  return rows.map(({ userId }) => userId)
}
