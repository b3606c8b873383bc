import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { withWorkspace } from '@/db/client'
import type { Plan } from '@/lib/importers/plan'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import type { BatchOptions } from './batch-row'
import { ChunkWriter } from './chunks'
import { type Prepared, preparePlan, type Reading } from './prepare-plan'
import { dequeue, enqueue } from './queue'
import { refusePlan } from './refuse-plan'
import { splitHead } from './split-head'

export type ReceivedFile = { batchId: string; sha256: string; plan: Plan; prepared: Prepared }

export type Sending = { reading: Reading; dryRun: boolean; announcedBytes: number | null }

/**
 * Takes a file in: refuses at once what is no table or whose columns nobody knows, else keeps it under a new batch
 * that waits to be started. What has arrived is thrown away when the sending breaks off.
 */
export async function receiveFile(
  scope: Scope,
  body: AsyncIterable<Uint8Array>,
  { reading, dryRun, announcedBytes }: Sending,
): Promise<ReceivedFile> {
  const { head, whole } = await splitHead(body, announcedBytes)
  const prepared = await preparePlan(scope, reading, head)
  if (!prepared.ok) {
    const place = prepared.line === null ? '' : `Line ${prepared.line}: `
    throw new AppError(prepared.code, `${place}${prepared.message}`)
  }
  const { plan } = prepared
  if (!plan.ok) throw refusePlan(plan)
  const batchId = await openBatch(scope, { reading, prepared, plan, dryRun })
  try {
    const { bytes, sha256 } = await keepBody(scope.workspaceId, batchId, whole)
    await withWorkspace(
      scope.workspaceId,
      tx => tx.sql`update app.import_batch set file_bytes = ${bytes}
        where workspace_id = ${scope.workspaceId} and id = ${batchId}`,
    )
    return { batchId, sha256, plan, prepared }
  } catch (error) {
    await discardBatch(scope.workspaceId, batchId)
    throw error
  }
}

type Opening = { reading: Reading; prepared: Prepared; plan: Plan; dryRun: boolean }

async function openBatch(scope: Scope, { reading, prepared, plan, dryRun }: Opening): Promise<string> {
  const { workspaceId, actor, role, ip, requestId } = scope
  const batchId = uuidv7()
  const options: BatchOptions = {
    dryRun,
    mapping: prepared.mapping,
    dateOrder: reading.dateOrder ?? null,
    undo: false,
    backfill: reading.backfill ?? false,
    by: { name: actor.name, role, ip, requestId },
  }
  const columns = plan.columns.map(({ header, field }) => ({ header, field }))
  await withWorkspace(workspaceId, async tx => {
    await tx.sql`
      insert into app.import_batch (workspace_id, id, kind, source, status, file_name, time_zone, options, columns,
        actor_kind, actor_id)
      values (${workspaceId}, ${batchId}, ${plan.kind}, ${plan.source}, 'uploading', ${reading.fileName ?? null},
        ${plan.timeZone}, ${JSON.stringify(options)}::jsonb, ${JSON.stringify(columns)}::jsonb, ${actor.kind}, ${actor.id})`
    await enqueue(tx, workspaceId, batchId)
  })
  return batchId
}

async function keepBody(
  workspaceId: string,
  batchId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  const writer = new ChunkWriter(workspaceId, batchId)
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.length
    hash.update(piece)
    await writer.write(piece)
  }
  await writer.end()
  return { bytes, sha256: hash.digest('base64url') }
}

/** Leaves no trace of a batch that never began. */
export async function discardBatch(workspaceId: string, batchId: string): Promise<void> {
  await withWorkspace(workspaceId, async tx => {
    await tx.sql`delete from app.import_chunk where workspace_id = ${workspaceId} and batch_id = ${batchId}`
    await tx.sql`delete from app.import_batch
      where workspace_id = ${workspaceId} and id = ${batchId} and status = 'uploading'`
    await dequeue(tx, batchId)
  })
}
