import { beforeEach, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { importInto, inWorkspace, operator, pieces } from './import-file.testing'
import { listWaiting } from './queue'
import { receiveFile } from './receive-file'
import { runBatch } from './run-batch'
import { startImportWorker, stopImportWorker, wakeImportWorker } from './worker'

const database = openTestDatabase()
let workspaceId = ''
beforeEach(async () => {
  workspaceId = (await createTestWorkspace(database)).id
})

const header = 'lead_id,email,company,mql_at,decision,decided_at,rejection_reason\n'
const row = (i: number) =>
  `L${i},l${i}@example.com,Company ${i},2026-03-01T10:00:00Z,rejected,2026-03-02T10:00:00Z,timing\n`
const LEADS = header + Array.from({ length: 5_000 }, (_, i) => row(i)).join('')

/** A file taken in and waiting to be run, as after an upload. */
async function upload(text: string): Promise<string> {
  const scope = await operator(workspaceId)
  const { batchId } = await receiveFile(scope, pieces(new TextEncoder().encode(text)), {
    reading: { kind: 'leads', source: 'generic' },
    dryRun: false,
    announcedBytes: null,
  })
  await withWorkspace(
    workspaceId,
    tx =>
      tx.sql`update app.import_batch set status = 'queued' where workspace_id = ${workspaceId} and id = ${batchId}`,
  )
  return batchId
}

const written = () =>
  inWorkspace(workspaceId, async tx => {
    const [counts] = await tx.sql`
      select (select count(*)::integer from app.lead) as leads, (select count(*)::integer from app.handoff) as handoffs,
        (select count(*)::integer from app.handoff_event) as facts,
        (select count(*)::integer from app.import_chunk) as chunks`
    return counts
  })
const batchOf = (batchId: string) =>
  inWorkspace(workspaceId, async tx => {
    const [batch] =
      await tx.sql`select status, rows, created, problem from app.import_batch where id = ${batchId}`
    return batch
  })
const until = async (isTrue: () => Promise<boolean>) => {
  for (let i = 0; i < 600; i++) {
    if (await isTrue()) return
    await new Promise(next => setTimeout(next, 50))
  }
  throw new Error('it did not come true within 30 seconds')
}

/** Ends the connection an import works on, as a crash of the server would. */
async function killJob(): Promise<number> {
  const killed = await database.super`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${database.name} and application_name = 'treaty-job' and xact_start is not null`
  return killed.length
}

describe('an import whose connection dies', () => {
  test.each([5, 60, 150, 400])('after %i ms leaves nothing, and the next start completes it', async delay => {
    const batchId = await upload(LEADS)
    const kept = (await written())?.chunks
    const run = runBatch(workspaceId, batchId).then(
      outcome => outcome,
      () => 'died' as const,
    )
    await new Promise(next => setTimeout(next, delay))
    await killJob()
    if ((await run) === 'died')
      expect(await written()).toMatchObject({ leads: 0, handoffs: 0, facts: 0, chunks: kept })
    expect((await listWaiting()).some(waiting => waiting.batchId === batchId)).toBe((await run) === 'died')
    await runBatch(workspaceId, batchId)
    expect(await batchOf(batchId)).toMatchObject({
      status: 'done',
      rows: 5_000,
      created: 5_000,
      problem: null,
    })
    expect(await written()).toEqual({ leads: 5_000, handoffs: 5_000, facts: 10_000, chunks: 0 })
  })
})

describe('the worker', () => {
  test('takes up what a killed process left', async () => {
    const batchId = await upload(LEADS)
    await withWorkspace(
      workspaceId,
      tx => tx.sql`update app.import_batch set status = 'running' where workspace_id = ${workspaceId}`,
    )
    startImportWorker()
    await until(async () => (await batchOf(batchId))?.status === 'done')
    await stopImportWorker()
    expect(await written()).toEqual({ leads: 5_000, handoffs: 5_000, facts: 10_000, chunks: 0 })
  })

  test('gives up on a file that ends its process every time', async () => {
    const batchId = await upload(LEADS)
    await database.super`update app.import_queue set attempts = 5 where batch_id = ${batchId}`
    startImportWorker()
    wakeImportWorker()
    await until(async () => (await batchOf(batchId))?.status === 'failed')
    await stopImportWorker()
    expect(await batchOf(batchId)).toMatchObject({ status: 'failed', problem: /cut off 5 times/ })
    expect(await written()).toEqual({ leads: 0, handoffs: 0, facts: 0, chunks: 0 })
  })
})

describe('two imports of one file at once', () => {
  test('give what one gives', async () => {
    const batches = await Promise.all([importInto(workspaceId, LEADS), importInto(workspaceId, LEADS)])
    expect(batches.map(batch => batch.status)).toEqual(['done', 'done'])
    expect(batches.map(({ counts }) => counts.created).sort()).toEqual([0, 5_000])
    expect(batches.map(({ counts }) => counts.unchanged).sort()).toEqual([0, 5_000])
    expect(await written()).toEqual({ leads: 5_000, handoffs: 5_000, facts: 10_000, chunks: 0 })
  })
})
