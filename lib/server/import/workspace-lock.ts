import 'server-only'
import type { Tx } from '@/db/client'

/**
 * One import of a workspace at a time: two of the same file then give what one gives. The lock goes with the
 * transaction, so that a killed process leaves none. Answers false while another import has it.
 */
export async function tryWorkspaceLock(tx: Tx, workspaceId: string): Promise<boolean> {
  const [row] = await tx.sql<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import:${workspaceId}`}, 0)) as taken`
  return row?.taken ?? false
}

/** Waits for the other import to end, as long as the transaction's own limits allow. */
export async function takeWorkspaceLock(tx: Tx, workspaceId: string): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`import:${workspaceId}`}, 0))`
}
