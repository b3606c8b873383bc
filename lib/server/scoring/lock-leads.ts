import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

/** Lets those who change what is known of a lead take turns, in one order for everybody. */
export async function lockLeads(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  leadIds: readonly string[],
): Promise<void> {
  if (leadIds.length === 0) return
  await sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${workspaceId} and id = any(${[...new Set(leadIds)]}::uuid[])
    order by id for no key update) locked`
}
