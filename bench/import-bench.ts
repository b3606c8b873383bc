import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { withWorkspace } from '../db/client'
import { bulkClient } from '../db/seed/bulk-client'
import { DEFAULT_SETTINGS } from '../lib/domain/workspace/settings'
import { receiveFile } from '../lib/server/import/receive-file'
import { runBatch } from '../lib/server/import/run-batch'
import { operatorScope } from '../lib/server/session'
import { COPY_COLUMNS, type EventFile, writeEventFile } from './event-file'
import { startIdleProcess } from './idle-process'
import { watchProcess } from './watch-process'

const LEADS = 100_000
const SMALL = 200_000

export type ImportFigures = {
  rows: number
  importPerSecond: number
  copyPerSecond: number
  stallMs: number
  /** Processor time of the main thread in one turn of the event loop. */
  busyMs: number
  /** How long an idle process was held up meanwhile: on a busy machine no stall is shorter. */
  noiseMs: number
  addedMb: number
}

/** Imports a file of events as a person would, and the same rows by raw COPY into a table with the same indexes. */
export async function benchImport(ownerUrl: string, rows: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'treaty-bench-'))
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const small = await newWorkspace(owner)
    const smallFile = await writeEventFile({ folder, rows: Math.min(SMALL, rows), ...small })
    const idle = await startIdleProcess()
    const watched = await watchProcess(() => importFile(small.workspaceId, smallFile))
    const noiseMs = await idle.longestMs()
    const { workspaceId, leadIds } = await newWorkspace(owner)
    const file = await writeEventFile({ folder, rows, workspaceId, leadIds })
    const started = performance.now()
    await importFile(workspaceId, file)
    const importSeconds = (performance.now() - started) / 1_000
    const copySeconds = await rawCopy(owner, ownerUrl, file)
    return {
      rows,
      importPerSecond: rows / importSeconds,
      copyPerSecond: rows / copySeconds,
      stallMs: watched.longestStallMs,
      busyMs: watched.longestBusyMs,
      noiseMs,
      addedMb: watched.addedMb,
    }
  } finally {
    await owner.end({ timeout: 5 })
    await rm(folder, { recursive: true, force: true })
  }
}

async function newWorkspace(owner: postgres.Sql): Promise<{ workspaceId: string; leadIds: string[] }> {
  const workspaceId = uuidv7()
  return owner.begin(async tx => {
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    await tx`insert into app.workspace (workspace_id, slug, name, time_zone, currency, settings)
      values (${workspaceId}, ${`bench-${workspaceId}`}, 'Bench', 'UTC', 'USD', ${tx.json(DEFAULT_SETTINGS)})`
    const leads = await tx<{ id: string }[]>`
      insert into app.lead (workspace_id, id, source_system, external_id)
      select ${workspaceId}, uuidv7(), 'generic', 'L' || n from generate_series(0, ${LEADS - 1}) n returning id`
    return { workspaceId, leadIds: leads.map(lead => lead.id) }
  })
}

async function importFile(workspaceId: string, file: EventFile): Promise<void> {
  const scope = await withWorkspace(workspaceId, tx => operatorScope(tx, workspaceId))
  const { batchId } = await receiveFile(scope, createReadStream(file.csv), {
    reading: { kind: 'events', source: 'generic', timeZone: 'UTC' },
    dryRun: false,
    announcedBytes: null,
  })
  await withWorkspace(
    workspaceId,
    tx =>
      tx.sql`update app.import_batch set status = 'queued' where workspace_id = ${workspaceId} and id = ${batchId}`,
  )
  await runBatch(workspaceId, batchId)
  const [batch] = await withWorkspace(
    workspaceId,
    tx => tx.sql<{ created: number }[]>`select created from app.import_batch
      where workspace_id = ${workspaceId} and id = ${batchId}`,
  )
  if (batch?.created !== file.rows) throw new Error(`${batch?.created} of ${file.rows} events were created`)
}

async function rawCopy(owner: postgres.Sql, ownerUrl: string, file: EventFile): Promise<number> {
  await owner`create schema if not exists bench`
  await owner`drop table if exists bench.engagement_event`
  await owner`create table bench.engagement_event (like app.engagement_event including all)`
  await owner`alter table bench.engagement_event
    add foreign key (workspace_id, lead_id) references app.lead (workspace_id, id)`
  const copier = bulkClient(ownerUrl)
  try {
    const started = performance.now()
    const target = await copier.unsafe(`copy bench.engagement_event (${COPY_COLUMNS}) from stdin`).writable()
    await pipeline(createReadStream(file.copy, { highWaterMark: 1 << 20 }), target)
    return (performance.now() - started) / 1_000
  } finally {
    await copier.end({ timeout: 5 })
    await owner`drop table if exists bench.engagement_event`
  }
}
