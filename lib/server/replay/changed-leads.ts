import 'server-only'
import type { Tx } from '@/db/client'
import type { Seen } from './load-history'
import type { LoadOrder } from './messages'

/** Ids are made before their transaction ends: whoever writes for longer than this is an import, and is told apart. */
const OVERLAP_MS = 5 * 60_000

/**
 * Leads of a part of the workspace with events, handoffs or attributes that a moment had not seen; perhaps some more.
 * Null: nobody can name them, or an import has ended since, which may have changed any.
 */
export async function changedLeads(
  { sql }: Tx,
  { workspaceId, shard }: LoadOrder,
  { snapshot, atMs }: Seen,
): Promise<string[] | null> {
  const since = new Date(atMs - OVERLAP_MS)
  const [imported] = await sql`
    select from app.import_batch where workspace_id = ${workspaceId}
      and (status = 'running' or finished_at >= ${since} or undone_at >= ${since}) limit 1`
  if (imported) return null
  const noted = await sql<{ leadIds: string[] | null }[]>`
    select lead_ids as "leadIds" from app.handoff_change
    where workspace_id = ${workspaceId} and by >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
      and not pg_visible_in_snapshot(by, ${snapshot}::pg_snapshot)`
  const told = await sql<{ leadId: string }[]>`
    select distinct lead_id as "leadId" from app.engagement_event
    where workspace_id = ${workspaceId} and id >= ${firstIdAt(since)}`
  const ids = new Set(told.map(({ leadId }) => leadId))
  for (const { leadIds } of noted) {
    if (leadIds === null) return null
    for (const id of leadIds) ids.add(id)
  }
  const { afterId, upToId } = shard
  return [...ids].filter(id => (afterId === null || id > afterId) && (upToId === null || id <= upToId))
}

/** The least id made at a moment or later: a UUIDv7 begins with its milliseconds. */
function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
