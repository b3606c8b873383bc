import 'server-only'
import { createHash } from 'node:crypto'
import { type Tx, withWorkspace } from '@/db/client'
import type { ColumnMapping, DateOrder, ImportKind, ImportSource } from '@/lib/contracts/import'
import type { DetectedFile, RefusedFile } from '@/lib/importers/detection'
import { buildPlan, detectFile } from '@/lib/importers/entry'
import type { Plan, UnreadyPlan } from '@/lib/importers/plan'
import type { Scope } from '../scope'

/** Bytes of the beginning of a file that decide how the whole is read. */
export const HEAD_BYTES = 256 * 1024

export type Reading = {
  kind: ImportKind | 'auto'
  source: ImportSource | 'auto'
  timeZone?: string
  dateOrder?: DateOrder
  mapping?: Record<string, string>
  fileName?: string
  /** All of it is history. */
  backfill?: boolean
}

export type Prepared = {
  ok: true
  detection: DetectedFile
  plan: Plan | UnreadyPlan
  /** The mapping that a person chose, now or for the same headers before. */
  mapping: ColumnMapping | null
  remembered: boolean
}

/** Detects a file by its beginning and settles its columns; a mapping remembered for these headers is taken up. */
export async function preparePlan(
  scope: Scope,
  reading: Reading,
  head: { bytes: Uint8Array; complete: boolean },
): Promise<Prepared | RefusedFile> {
  const detection = detectFile(head.bytes, {
    complete: head.complete,
    ...(reading.fileName ? { fileName: reading.fileName } : {}),
  })
  if (!detection.ok) return detection
  const known = reading.mapping
    ? null
    : await recallMapping(scope.workspaceId, reading.kind, detection.headers)
  const plan = buildPlan(detection, {
    kind: known?.kind ?? reading.kind,
    source: reading.source,
    ...optional('mapping', reading.mapping ?? known?.mapping),
    ...optional('timeZone', reading.timeZone),
    ...optional('dateOrder', reading.dateOrder),
    workspaceTimeZone: scope.workspace.timeZone,
    currency: scope.workspace.currency,
  })
  const mapping = reading.mapping ?? known?.mapping ?? null
  return { ok: true, detection, plan, mapping, remembered: known !== null }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
}

const headerHash = (headers: readonly string[]) =>
  createHash('sha256')
    .update(headers.map(header => header.toLowerCase()).join('\u001f'))
    .digest('base64url')

type Remembered = { kind: ImportKind; mapping: Record<string, string> }

async function recallMapping(
  workspaceId: string,
  kind: ImportKind | 'auto',
  headers: readonly string[],
): Promise<Remembered | null> {
  return withWorkspace(
    workspaceId,
    async tx => {
      const [row] = await tx.sql<Remembered[]>`
        select kind, mapping from app.import_mapping
        where workspace_id = ${workspaceId} and header_hash = ${headerHash(headers)}
          and (${kind} = 'auto' or kind = ${kind})
        order by updated_at desc limit 1`
      return row ?? null
    },
    { readOnly: true },
  )
}

/** Remembers what a person chose, for the next file with the same headers. */
export async function rememberMapping(
  tx: Tx,
  {
    workspaceId,
    id,
    kind,
    headers,
    mapping,
  }: {
    workspaceId: string
    id: string
    kind: ImportKind
    headers: readonly string[]
    mapping: Record<string, string>
  },
): Promise<void> {
  await tx.sql`
    insert into app.import_mapping (workspace_id, id, kind, header_hash, mapping)
    values (${workspaceId}, ${id}, ${kind}, ${headerHash(headers)}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (workspace_id, kind, header_hash) do update set mapping = excluded.mapping, updated_at = now()`
}
