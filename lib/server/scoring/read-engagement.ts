import 'server-only'
import type { Tx } from '@/db/client'
import type { EngagementEvent } from '@/lib/domain/scoring/engagement-event'

type Row = EngagementEvent & { leadId: string; isLive: boolean }

/** Everything some leads did, and which of it was told while it was news. */
export type Engagement = { events: EngagementEvent[]; liveEvents: Set<string> }

export const NO_EVENTS: Engagement = { events: [], liveEvents: new Set() }

/** One look-up a lead: right after a large import PostgreSQL has no statistics yet and would scan the workspace. */
export async function readEngagement(
  { sql }: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Map<string, Engagement>> {
  const rows = await sql<Row[]>`
    select e.* from unnest(${[...leadIds]}::uuid[]) as wanted (id) cross join lateral (
      select lead_id as "leadId", id, type, occurred_at as "occurredAt", date_only as "dateOnly", properties,
        is_live as "isLive"
      from app.engagement_event where workspace_id = ${workspaceId} and lead_id = wanted.id offset 0) e`
  const found = new Map<string, Engagement>()
  for (const row of rows) {
    let engagement = found.get(row.leadId)
    if (!engagement) {
      engagement = { events: [], liveEvents: new Set() }
      found.set(row.leadId, engagement)
    }
    engagement.events.push(row)
    if (row.isLive) engagement.liveEvents.add(row.id)
  }
  return found
}
