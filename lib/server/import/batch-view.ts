import 'server-only'
import type { Tx } from '@/db/client'
import type { ImportBatchView, ImportProblem } from '@/lib/contracts/import'
import type { BatchRow } from './batch-row'

const SHOWN_PROBLEMS = 20

/** A batch as the API shows it. A dry run leaves nothing behind, so it has no id. */
export function viewBatch(batch: BatchRow, problems: ImportProblem[] = []): ImportBatchView {
  const { rows, created, updated, unchanged, skipped, failed } = batch
  const isKept = !batch.options.dryRun
  return {
    id: isKept ? batch.id : null,
    kind: batch.kind,
    source: batch.source,
    status: batch.status,
    dry_run: batch.options.dryRun,
    file_name: batch.fileName,
    file_bytes: batch.fileBytes,
    time_zone: batch.timeZone,
    counts: { rows, created, updated, unchanged, skipped, failed },
    columns: batch.columns ?? [],
    progress: batch.progress,
    warnings: batch.warnings,
    problem: batch.problem,
    problems,
    errors_url: isKept && skipped + failed > 0 ? `/api/v1/imports/${batch.id}/errors` : null,
    created_at: batch.createdAt.toISOString(),
    finished_at: batch.finishedAt?.toISOString() ?? null,
    actor: batch.options.by.name,
    undoable: isKept && batch.status === 'done',
  }
}

/** The first rows that were not imported, and why. */
export async function firstProblems(tx: Tx, workspaceId: string, batchId: string): Promise<ImportProblem[]> {
  return tx.sql<ImportProblem[]>`
    select line, "column", message, outcome from app.import_error
    where workspace_id = ${workspaceId} and batch_id = ${batchId} order by n limit ${SHOWN_PROBLEMS}`
}
