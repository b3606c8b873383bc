import 'server-only'
import type { Tx } from '@/db/client'
import type { ImportCounts } from '@/lib/contracts/import'
import { buildPlan, detectFile, ReadProblem } from '@/lib/importers/entry'
import type { Plan } from '@/lib/importers/plan'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import type { BatchRow } from './batch-row'
import { getChunk, readChunks } from './chunks'
import { countRows } from './count-rows'
import { Intake } from './intake'
import { openIntake } from './intake-tables'
import { HEAD_BYTES } from './prepare-plan'
import { type FileReading, readFile } from './read-file'
import { Refusals } from './refusals'
import { writeRecords } from './write-records'

export type Imported = { counts: ImportCounts; plan: Plan; file: FileReading }

/** Part of the progress that reading the file takes; the rest is writing. */
const READING = 70

/** Reads a batch's file and writes it, all in the given transaction. */
export async function importBatch(
  tx: Tx,
  scope: Scope,
  batch: BatchRow,
  tell: (percent: number) => void,
): Promise<Imported> {
  const reopen = await openFile(tx, scope, batch)
  const file = reopen(bytes => tell((READING * bytes) / Math.max(1, batch.fileBytes)))
  const { source } = batch
  await openIntake(tx)
  const intake = new Intake(tx, { source, currency: scope.workspace.currency })
  const rows = await readFile(file, intake, new Refusals(tx)).catch((error: unknown) => {
    if (!(error instanceof ReadProblem)) throw error
    const place = error.line === null ? '' : `Line ${error.line}: `
    throw new AppError('invalid', `${place}${error.message} Nothing was imported.`)
  })
  const leadColumn = file.plan.columns.find(column => column.field === 'leadRef')?.header ?? null
  const { workspace, actor } = scope
  const { backfill = false } = batch.options
  const context = { tx, scope, workspace, batchId: batch.id, source, actor, leadColumn, backfill }
  await writeRecords(context, intake.kinds, share => tell(READING + (100 - READING) * share))
  return { counts: await countRows(tx, rows), plan: file.plan, file: reopen(() => {}) }
}

/** The kept file with its plan; the same beginning and the same options give the same plan as when it was sent. */
async function openFile(
  tx: Tx,
  scope: Scope,
  batch: BatchRow,
): Promise<(onBytes: (bytes: number) => void) => FileReading> {
  const { workspaceId, workspace } = scope
  const head = (await getChunk(tx, workspaceId, { batchId: batch.id, n: 0 })) ?? new Uint8Array()
  const detection = detectFile(head.subarray(0, HEAD_BYTES), { complete: batch.fileBytes <= HEAD_BYTES })
  if (!detection.ok) throw new AppError('invalid', detection.message)
  const { mapping, dateOrder } = batch.options
  const plan = buildPlan(detection, {
    kind: batch.kind,
    source: batch.source,
    timeZone: batch.timeZone,
    workspaceTimeZone: workspace.timeZone,
    currency: workspace.currency,
    ...(mapping === null ? {} : { mapping }),
    ...(dateOrder === null ? {} : { dateOrder }),
  })
  if (!plan.ok) throw new AppError('invalid', plan.problems.map(problem => problem.message).join(' '))
  return onBytes => ({ detection, plan, chunks: counted(readChunks(tx, workspaceId, batch.id), onBytes) })
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void) {
  let bytes = 0
  for await (const chunk of chunks) {
    yield chunk
    bytes += chunk.length
    onBytes(bytes)
  }
}
