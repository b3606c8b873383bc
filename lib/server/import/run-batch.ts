import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { ImportBatchView, ImportProblem } from '@/lib/contracts/import'
import type { Plan } from '@/lib/importers/plan'
import { AppError } from '../errors'
import { recordAudit } from '../record'
import type { Scope } from '../scope'
import { type BatchRow, getBatchRow } from './batch-row'
import { scopeOfBatch } from './batch-scope'
import { viewBatch } from './batch-view'
import { type Imported, importBatch } from './import-batch'
import { keepErrors } from './keep-errors'
import { laterBatch, undoFirst } from './later-batch'
import { Progress } from './progress'
import { undoBatch } from './undo-batch'
import { tryWorkspaceLock } from './workspace-lock'

/** `busy` while another import of the workspace runs; `gone` when there is nothing left to do. */
export type RunOutcome = 'done' | 'busy' | 'gone'

/**
 * Runs a batch from its kept file in ONE transaction: a process killed in the middle leaves nothing, and whoever
 * comes next starts again from the same file.
 */
export async function runBatch(workspaceId: string, batchId: string): Promise<RunOutcome> {
  const progress = new Progress(workspaceId, batchId)
  const work = async (tx: Tx): Promise<RunOutcome> => {
    if (!(await tryWorkspaceLock(tx, workspaceId))) return 'busy'
    const batch = await getBatchRow(tx, workspaceId, batchId)
    if (batch?.status !== 'queued' && batch?.status !== 'running') return 'gone'
    const scope = await scopeOfBatch(tx, workspaceId, batch)
    await progress.begin()
    if (batch.options.undo) {
      const later = await laterBatch(tx, workspaceId, batch)
      if (later) throw new AppError('conflict', undoFirst(later))
      await undoBatch(tx, scope, batch)
      await recordAudit(tx, scope, [{ verb: 'import.undo', object: { kind: 'import', id: batchId } }])
    } else {
      const imported = await importBatch(tx, scope, batch, percent =>
        progress.tell(percent, performance.now()),
      )
      await keepErrors({ tx, workspaceId, batchId }, imported.file)
      await progress.settle()
      await finish(tx, scope, batch, imported)
    }
    return 'done'
  }
  return withWorkspace(workspaceId, work, { pool: 'job' })
}

/** Runs a batch, tells what it would do, and takes all of it back. */
export async function rehearseBatch(workspaceId: string, batchId: string): Promise<ImportBatchView> {
  const work = async (tx: Tx): Promise<never> => {
    if (!(await tryWorkspaceLock(tx, workspaceId)))
      throw new AppError('conflict', 'Another import is running. Try again when it has ended.')
    const batch = await getBatchRow(tx, workspaceId, batchId)
    if (batch === null) throw new AppError('not_found', 'There is no such import.')
    const { counts, plan } = await importBatch(
      tx,
      await scopeOfBatch(tx, workspaceId, batch),
      batch,
      () => {},
    )
    const problems = await tx.sql<ImportProblem[]>`
      select line, "column", message, outcome from in_refusal order by line limit 20`
    const told = {
      columns: columnsOf(plan),
      warnings: warningsOf(plan),
      status: 'done' as const,
      progress: 100,
    }
    throw new TakenBack(viewBatch({ ...batch, ...counts, ...told }, problems))
  }
  try {
    return await withWorkspace(workspaceId, work, { pool: 'job' })
  } catch (error) {
    if (error instanceof TakenBack) return error.view
    throw error
  }
}

/** Thrown so that the transaction rolls back, with what it would have done. */
class TakenBack extends Error {
  readonly view: ImportBatchView

  constructor(view: ImportBatchView) {
    super('rehearsed')
    this.view = view
  }
}

const columnsOf = (plan: Plan) => plan.columns.map(({ header, field }) => ({ header, field }))

const warningsOf = (plan: Plan) =>
  plan.problems.filter(({ severity }) => severity === 'warning').map(({ message }) => message)

async function finish(tx: Tx, scope: Scope, batch: BatchRow, { counts, plan }: Imported): Promise<void> {
  const { workspaceId } = scope
  const { rows, created, updated, unchanged, skipped, failed } = counts
  await tx.sql`
    update app.import_batch set status = 'done', progress = 100, finished_at = clock_timestamp(), rows = ${rows},
      created = ${created}, updated = ${updated}, unchanged = ${unchanged}, skipped = ${skipped}, failed = ${failed},
      columns = ${JSON.stringify(columnsOf(plan))}::jsonb, warnings = ${JSON.stringify(warningsOf(plan))}::jsonb
    where workspace_id = ${workspaceId} and id = ${batch.id}`
  await tx.sql`delete from app.import_chunk where workspace_id = ${workspaceId} and batch_id = ${batch.id}`
  await tx.sql`update app.import_queue set finished_at = now() where batch_id = ${batch.id}`
  const object = { kind: 'import', id: batch.id }
  await recordAudit(tx, scope, [
    { verb: 'import.finish', object, after: { kind: batch.kind, source: batch.source, ...counts } },
  ])
}
