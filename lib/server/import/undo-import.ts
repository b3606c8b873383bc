import 'server-only'
import type { Tx } from '@/db/client'
import type { ImportId } from '@/lib/contracts/import'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { type BatchRow, getBatchRow } from './batch-row'
import { viewBatch } from './batch-view'
import { laterBatch, undoFirst } from './later-batch'
import { enqueue } from './queue'
import { undoBatch } from './undo-batch'
import { wakeImportWorker } from './worker'
import { tryWorkspaceLock } from './workspace-lock'

/** Up to this many rows an import is undone while the request waits; more go to the worker. */
const AT_ONCE = 20_000

/** `DELETE /api/v1/imports/{id}`: takes an import back, unless something later rests on it. */
export async function undoImport(tx: Tx, scope: Scope, { id }: ImportId): Promise<Written> {
  const { workspaceId } = scope
  if (!(await tryWorkspaceLock(tx, workspaceId)))
    return refuse('Another import is running. Try again when it has ended.')
  const batch = await getBatchRow(tx, workspaceId, id)
  if (batch === null || batch.options.dryRun)
    return { ok: false, code: 'not_found', message: 'There is no such import.' }
  const refusal = refusalOf(batch)
  if (refusal) return refuse(refusal)
  const entry = {
    verb: 'import.undo',
    object: { kind: 'import', id },
    before: { kind: batch.kind, rows: batch.rows },
  }
  if (batch.rows <= AT_ONCE) {
    const later = await laterBatch(tx, workspaceId, batch)
    if (later) return refuse(undoFirst(later))
    await undoBatch(tx, scope, batch)
    return { ok: true, body: viewBatch({ ...batch, status: 'undone' }), audit: entry }
  }
  await tx.sql`
    update app.import_batch set status = 'queued', progress = 0, options = options || '{"undo": true}'::jsonb
    where workspace_id = ${workspaceId} and id = ${id}`
  await enqueue(tx, workspaceId, id)
  setTimeout(wakeImportWorker, 100)
  return {
    ok: true,
    status: 202,
    body: viewBatch({ ...batch, status: 'queued' }),
    audit: { ...entry, verb: 'import.undo_start' },
  }
}

function refuse(message: string): Written {
  return { ok: false, code: 'conflict', message }
}

function refusalOf({ status }: BatchRow): string | null {
  switch (status) {
    case 'done':
      return null
    case 'undone':
      return 'This import is undone already.'
    case 'failed':
      return 'This import failed and left nothing to undo.'
    default:
      return 'This import is still running. Undo it when it has ended.'
  }
}
