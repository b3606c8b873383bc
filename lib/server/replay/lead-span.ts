import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'

/** Leads next to each other in the order of their ids, or those named among them. */
export type LeadSpan = { workspaceId: string; firstId: string; lastId: string; ids: readonly string[] | null }

/** A condition on a column that holds ids of leads. */
export function inSpan(
  { sql }: Tx,
  column: 'id' | 'lead_id',
  { firstId, lastId, ids }: LeadSpan,
): postgres.PendingQuery<postgres.Row[]> {
  return ids === null
    ? sql`${sql(column)} between ${firstId} and ${lastId}`
    : sql`${sql(column)} = any(${[...ids]}::uuid[])`
}
