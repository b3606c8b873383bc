import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadSpan } from './lead-span'
import type { LoadOrder } from './messages'

/** Leads of a block: enough that asking costs little, few enough that a block is built while the next is read. */
const BLOCK = 8_000

/** Divides a part of the workspace into blocks of leads next to each other. */
export async function readSpans({ sql }: Tx, { workspaceId, shard }: LoadOrder): Promise<LeadSpan[]> {
  const spans = await sql<{ firstId: string; lastId: string }[]>`
    select min(id::text) as "firstId", max(id::text) as "lastId"
    from (select id, (row_number() over (order by id) - 1) / ${BLOCK} as block from app.lead
      where workspace_id = ${workspaceId}
        ${shard.afterId === null ? sql`` : sql`and id > ${shard.afterId}`}
        ${shard.upToId === null ? sql`` : sql`and id <= ${shard.upToId}`}) as each
    group by block order by block`
  return spans.map(span => ({ workspaceId, ...span, ids: null }))
}
