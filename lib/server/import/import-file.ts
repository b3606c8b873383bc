import 'server-only'
import { withWorkspace } from '@/db/client'
import type { ImportBatchView } from '@/lib/contracts/import'
import { AppError } from '../errors'
import { recordAudit } from '../record'
import type { Scope } from '../scope'
import { getBatchRow } from './batch-row'
import { firstProblems, viewBatch } from './batch-view'
import type { Reading } from './prepare-plan'
import { failBatch } from './queue'
import { discardBatch, receiveFile } from './receive-file'
import { rehearseBatch, runBatch } from './run-batch'

const WAIT_MS = 500

/** Imports a file here and now, as the operator's command line does, and answers the finished batch. */
export async function importFile(
  scope: Scope,
  body: AsyncIterable<Uint8Array>,
  options: Reading & { dryRun?: boolean },
): Promise<ImportBatchView> {
  const { dryRun = false, ...reading } = options
  const { workspaceId } = scope
  const { batchId } = await receiveFile(scope, body, { reading, dryRun, announcedBytes: null })
  if (dryRun) return rehearseBatch(workspaceId, batchId).finally(() => discardBatch(workspaceId, batchId))
  await start(scope, batchId)
  try {
    while ((await runBatch(workspaceId, batchId)) === 'busy')
      await new Promise(next => setTimeout(next, WAIT_MS))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await failBatch({ workspaceId, batchId }, error.message)
  }
  return withWorkspace(workspaceId, async tx => {
    const batch = await getBatchRow(tx, workspaceId, batchId)
    if (batch === null) throw new AppError('not_found', 'There is no such import.')
    return viewBatch(batch, await firstProblems(tx, workspaceId, batchId))
  })
}

async function start(scope: Scope, batchId: string): Promise<void> {
  const { workspaceId } = scope
  await withWorkspace(workspaceId, async tx => {
    await tx.sql`update app.import_batch set status = 'queued' where workspace_id = ${workspaceId} and id = ${batchId}`
    await recordAudit(tx, scope, [{ verb: 'import.start', object: { kind: 'import', id: batchId } }])
  })
}
