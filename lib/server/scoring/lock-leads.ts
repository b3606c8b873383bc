import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

type In = Pick<Scope, 'workspaceId'>

/** Lets those who change what is known of a lead take turns, in one order for everybody. */
export async function lockLeads({ sql }: Tx, { workspaceId }: In, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return
  await sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${workspaceId} and id = any(${[...new Set(leadIds)]}::uuid[])
    order by id for no key update) locked`
}

/**
 * Locks leads without waiting for an import, which holds those it changes until it has ended. Answers the leads that
 * are locked now; the others are judged later.
 */
export async function lockFree(tx: Tx, scope: In, leadIds: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = new Set(leadIds)
  if (wanted.size === 0) return wanted
  if (!(await isImporting(tx, scope))) {
    await lockLeads(tx, scope, leadIds)
    return wanted
  }
  const rows = await tx.sql<{ id: string }[]>`
    select id from app.lead where workspace_id = ${scope.workspaceId} and id = any(${[...wanted]}::uuid[])
    order by id for no key update skip locked`
  return new Set(rows.map(({ id }) => id))
}

/** Whether an import of the workspace is under way. */
export async function isImporting({ sql }: Tx, { workspaceId }: In): Promise<boolean> {
  const rows = await sql`select 1 from app.import_batch
    where workspace_id = ${workspaceId} and status = 'running' limit 1`
  return rows.length > 0
}
