import 'server-only'
import { withWorkspace } from '@/db/client'
import type { ImportStatus } from '@/lib/contracts/import'
import { getBatchRow } from './batch-row'

/** Where a batch stands now, in a transaction of its own; null when there is none. */
export async function statusOf(workspaceId: string, batchId: string): Promise<ImportStatus | null> {
  return withWorkspace(
    workspaceId,
    async tx => (await getBatchRow(tx, workspaceId, batchId))?.status ?? null,
    { readOnly: true },
  )
}
