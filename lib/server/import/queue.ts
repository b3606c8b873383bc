import 'server-only'
import { type Tx, withoutWorkspace, withWorkspace } from '@/db/client'
import type { BatchRow } from './batch-row'

export type Waiting = { workspaceId: string; batchId: string; attempts: number; isOld: boolean }

/** An upload that has not ended after this long was cut off. */
const UPLOAD_HOURS = 1

/** Puts a batch where every process finds it. */
export async function enqueue(tx: Tx, workspaceId: string, batchId: string): Promise<void> {
  await tx.sql`
    insert into app.import_queue (batch_id, workspace_id) values (${batchId}, ${workspaceId})
    on conflict (batch_id) do update set finished_at = null, attempts = 0, created_at = now()`
}

/** Batches that are not finished, the oldest first. */
export async function listWaiting(): Promise<Waiting[]> {
  return withoutWorkspace(
    tx => tx.sql<Waiting[]>`
      select workspace_id as "workspaceId", batch_id as "batchId", attempts,
        created_at < now() - make_interval(hours => ${UPLOAD_HOURS}) as "isOld"
      from app.import_queue where finished_at is null order by created_at limit 50`,
    { readOnly: true },
  )
}

/** Counts an attempt before it is made, so that a file that kills its process is not tried for ever. */
export async function countAttempt(batchId: string): Promise<void> {
  await withoutWorkspace(
    tx => tx.sql`update app.import_queue set attempts = attempts + 1 where batch_id = ${batchId}`,
  )
}

/** Takes an attempt back that the file had no part in. */
export async function forgetAttempt(batchId: string): Promise<void> {
  await withoutWorkspace(
    tx =>
      tx.sql`update app.import_queue set attempts = attempts - 1 where batch_id = ${batchId} and attempts > 0`,
  )
}

/** Takes a batch off the queue. */
export async function dequeue(tx: Tx, batchId: string): Promise<void> {
  await tx.sql`update app.import_queue set finished_at = now() where batch_id = ${batchId}`
}

/** Ends a batch without any effect, and says why. An undo that failed leaves the import standing. */
export async function failBatch(
  { workspaceId, batchId }: Pick<Waiting, 'workspaceId' | 'batchId'>,
  problem: string,
): Promise<void> {
  await withWorkspace(workspaceId, async tx => {
    const [batch] = await tx.sql<Pick<BatchRow, 'status'>[]>`
      update app.import_batch set problem = ${problem}, finished_at = coalesce(finished_at, now()),
        status = case when (options ->> 'undo')::boolean then 'done' else 'failed' end,
        options = options || '{"undo": false}'::jsonb
      where workspace_id = ${workspaceId} and id = ${batchId} and status in ('uploading', 'queued', 'running')
      returning status`
    if (batch)
      await tx.sql`delete from app.import_chunk where workspace_id = ${workspaceId} and batch_id = ${batchId}`
    await dequeue(tx, batchId)
  })
}
