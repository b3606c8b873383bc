import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { Tx } from '@/db/client'
import type { ImportBatchList, ImportBatchView, ImportId, ImportList } from '@/lib/contracts/import'
import { AppError } from '../errors'
import type { Download } from '../gate'
import type { Scope } from '../scope'
import { type BatchRow, getBatchRow, listBatchRows } from './batch-row'
import { firstProblems, viewBatch } from './batch-view'

/** `GET /api/v1/imports`: the imports of the workspace, newest first. */
export async function listImports(
  tx: Tx,
  { workspaceId }: Scope,
  { limit, cursor }: ImportList,
): Promise<ImportBatchList> {
  const rows = await listBatchRows(tx, workspaceId, { limit: limit + 1, before: cursor ?? null })
  const shown = rows.slice(0, limit)
  return {
    imports: shown.map(row => viewBatch(row)),
    next_cursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** `GET /api/v1/imports/{id}`: one import with the first rows that did not make it. */
export async function getImport(tx: Tx, { workspaceId }: Scope, { id }: ImportId): Promise<ImportBatchView> {
  const batch = await requireBatch(tx, workspaceId, id)
  return viewBatch(batch, await firstProblems(tx, workspaceId, id))
}

type ErrorRow = { line: number; outcome: string; column: string | null; message: string; row: string[] }

/** `GET /api/v1/imports/{id}/errors`: every row that failed or was skipped, as read, with the reason; safe to open in a spreadsheet. */
export async function downloadErrors(tx: Tx, { workspaceId }: Scope, { id }: ImportId): Promise<Download> {
  const batch = await requireBatch(tx, workspaceId, id)
  const rows = await tx.sql<ErrorRow[]>`
    select line, outcome, "column", message, row from app.import_error
    where workspace_id = ${workspaceId} and batch_id = ${id} order by n`
  const headers = (batch.columns ?? []).map(({ header }) => header)
  const table = rows.map(({ line, outcome, column, message, row }) => [
    line,
    outcome,
    column ?? '',
    message,
    ...row,
  ])
  const body = stringify([['line', 'outcome', 'column', 'message', ...headers], ...table], {
    escape_formulas: true,
  })
  const name = (batch.fileName ?? batch.kind).replace(/\.[a-z]{1,4}$/i, '')
  return {
    fileName: `${name}-errors.csv`,
    contentType: 'text/csv; charset=utf-8',
    body,
    object: { kind: 'import', id },
    rows: rows.length,
  }
}

async function requireBatch(tx: Tx, workspaceId: string, id: string): Promise<BatchRow> {
  const batch = await getBatchRow(tx, workspaceId, id)
  if (batch === null || batch.options.dryRun) throw new AppError('not_found', 'There is no such import.')
  return batch
}
