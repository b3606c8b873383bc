import 'server-only'
import type { Tx } from '@/db/client'
import type {
  ColumnMapping,
  DateOrder,
  ImportColumn,
  ImportCounts,
  ImportKind,
  ImportSource,
  ImportStatus,
} from '@/lib/contracts/import'
import type { MemberRole } from '@/lib/domain/policy/roles'

/** What a batch was asked to do and by whom, kept with it so that another process can take it over. */
export type BatchOptions = {
  dryRun: boolean
  mapping: ColumnMapping | null
  dateOrder: DateOrder | null
  undo: boolean
  /** Left out by imports of before there was a choice. */
  backfill?: boolean
  by: { name: string; role: MemberRole | null; ip: string | null; requestId: string }
}

export type BatchRow = ImportCounts & {
  id: string
  kind: ImportKind
  source: ImportSource
  status: ImportStatus
  fileName: string | null
  fileBytes: number
  timeZone: string
  options: BatchOptions
  columns: ImportColumn[] | null
  progress: number
  problem: string | null
  warnings: string[]
  actorKind: 'user' | 'token' | 'operator' | 'system'
  actorId: string | null
  createdAt: Date
  finishedAt: Date | null
}

/** One batch of the workspace, or null. */
export async function getBatchRow(tx: Tx, workspaceId: string, id: string): Promise<BatchRow | null> {
  const [row] = await tx.sql<BatchRow[]>`
    select id, kind, source, status, file_name as "fileName", file_bytes as "fileBytes", time_zone as "timeZone",
      options, columns, rows, created, updated, unchanged, skipped, failed, progress, problem, warnings,
      actor_kind as "actorKind", actor_id as "actorId", created_at as "createdAt", finished_at as "finishedAt"
    from app.import_batch where workspace_id = ${workspaceId} and id = ${id}`
  return row ?? null
}

/** Batches of the workspace, newest first (ids are in order of time), older than one of them. */
export async function listBatchRows(
  tx: Tx,
  workspaceId: string,
  { limit, before }: { limit: number; before: string | null },
): Promise<BatchRow[]> {
  return tx.sql<BatchRow[]>`
    select id, kind, source, status, file_name as "fileName", file_bytes as "fileBytes", time_zone as "timeZone",
      options, columns, rows, created, updated, unchanged, skipped, failed, progress, problem, warnings,
      actor_kind as "actorKind", actor_id as "actorId", created_at as "createdAt", finished_at as "finishedAt"
    from app.import_batch
    where workspace_id = ${workspaceId} and not (options ->> 'dryRun')::boolean and status <> 'uploading'
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`
}
