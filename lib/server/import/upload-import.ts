import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { withWorkspace } from '@/db/client'
import type { ImportBatchView, ImportRequest } from '@/lib/contracts/import'
import { AppError } from '../errors'
import { type Claim, keepAnswer, takeKey } from '../idempotency'
import { recordAudit } from '../record'
import type { Scope } from '../scope'
import { hashSecret } from '../secret'
import { getBatchRow } from './batch-row'
import { viewBatch } from './batch-view'
import { type Reading, rememberMapping } from './prepare-plan'
import { discardBatch, type ReceivedFile, receiveFile } from './receive-file'
import { rehearseBatch } from './run-batch'
import { MAX_BYTES, tooLarge } from './split-head'
import { wakeImportWorker } from './worker'

type Answer = { status: number; body: ImportBatchView }

/** `POST /api/v1/imports`: takes the file in and answers at once; the import itself runs in the background. */
export async function uploadImport(
  scope: Scope,
  input: ImportRequest,
  body: ReadableStream<Uint8Array>,
  _now: Date,
  request: Request,
): Promise<Answer> {
  const announcedBytes = announced(request)
  refuseEncoded(request)
  const sending = { reading: readingOf(input), dryRun: input.dry_run, announcedBytes }
  const received = await receiveFile(scope, body, sending)
  if (input.dry_run) return rehearse(scope, received)
  const answer = await startOnce(scope, received, { input, request }).catch(async (error: unknown) => {
    await discardBatch(scope.workspaceId, received.batchId)
    throw error
  })
  if (answer.replayed) await discardBatch(scope.workspaceId, received.batchId)
  else wakeImportWorker()
  return { status: answer.status, body: answer.body }
}

/** What the query says of how to read the file. */
export function readingOf(input: Omit<ImportRequest, 'dry_run'>): Reading {
  const { kind, source, time_zone: timeZone, date_order: dateOrder, mapping, file_name: fileName } = input
  return {
    kind,
    source,
    ...(timeZone ? { timeZone } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(mapping ? { mapping } : {}),
    ...(fileName ? { fileName } : {}),
    ...(input.backfill ? { backfill: true } : {}),
  }
}

function announced(request: Request): number | null {
  const header = request.headers.get('content-length')
  if (header === null) return null
  const bytes = Number(header)
  if (bytes > MAX_BYTES) throw tooLarge()
  return bytes
}

const PACKED = /zip|gzip|compress|spreadsheet|ms-excel\.|octet-stream-compressed|x-7z|x-tar|x-rar/i

/** A packed file is refused before a byte of it is unpacked; its first bytes are looked at as well. */
function refuseEncoded(request: Request): void {
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  const type = request.headers.get('content-type') ?? ''
  if (encoding !== 'identity' || PACKED.test(type))
    throw new AppError('unsupported', 'Send the table itself as CSV text, not packed and not as a workbook.')
}

async function rehearse({ workspaceId }: Scope, { batchId }: ReceivedFile): Promise<Answer> {
  try {
    return { status: 200, body: await rehearseBatch(workspaceId, batchId) }
  } finally {
    await discardBatch(workspaceId, batchId)
  }
}

type Start = { input: ImportRequest; request: Request }

/** Starts the batch, once for an Idempotency-Key: whoever repeats it with the same file gets the same answer. */
async function startOnce(
  scope: Scope,
  { batchId, sha256, plan, prepared }: ReceivedFile,
  { input, request }: Start,
): Promise<Answer & { replayed: boolean }> {
  const { workspaceId } = scope
  const claim = claimOf(request, scope, sha256)
  return withWorkspace(workspaceId, async tx => {
    const replay = claim && (await takeKey(tx, claim))
    if (replay) return { status: replay.status, body: replay.body as ImportBatchView, replayed: true }
    await tx.sql`update app.import_batch set status = 'queued' where workspace_id = ${workspaceId} and id = ${batchId}`
    if (input.mapping) {
      const { headers } = prepared.detection
      await rememberMapping(tx, {
        workspaceId,
        id: uuidv7(),
        kind: plan.kind,
        headers,
        mapping: input.mapping,
      })
    }
    const batch = await getBatchRow(tx, workspaceId, batchId)
    if (batch === null) throw new AppError('conflict', 'The upload was discarded. Send the file again.')
    const answer = { status: 202, body: viewBatch(batch) }
    const { kind, source, fileBytes } = batch
    await recordAudit(tx, scope, [
      { verb: 'import.start', object: { kind: 'import', id: batchId }, after: { kind, source, fileBytes } },
    ])
    if (claim) await keepAnswer(tx, claim, answer)
    return { ...answer, replayed: false }
  })
}

function claimOf(request: Request, scope: Scope, sha256: string): Claim | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (key === '' || key.length > 255)
    throw new AppError('invalid', 'Idempotency-Key must have 1 to 255 characters.')
  const { pathname, search } = new URL(request.url)
  return { scope, key, route: `${request.method} ${pathname}`, bodyHash: hashSecret(`${search}\n${sha256}`) }
}
