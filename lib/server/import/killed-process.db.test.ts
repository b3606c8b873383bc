import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { inWorkspace } from './import-file.testing'

const database = openTestDatabase()
const root = fileURLToPath(new URL('../../../', import.meta.url))
const ROWS = 3_000
const TRIES = 10

const file = `lead_id,email,company,mql_at,decision,decided_at,rejection_reason
${Array.from({ length: ROWS }, (_, i) => `L${i},l${i}@example.com,Company,2026-03-01T10:00:00Z,rejected,2026-03-02T10:00:00Z,timing\n`).join('')}`

let workspaceId = ''
beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
})

/** A process that takes a file in, or takes up what waits, and runs it until it ends or is killed. */
function importer(mode: 'send' | 'resume') {
  const program = `
    import { withWorkspace } from '@/db/client'
    import { operatorScope } from '@/lib/server/session'
    import { importFile } from '@/lib/server/import/import-file'
    import { listWaiting } from '@/lib/server/import/queue'
    import { runBatch } from '@/lib/server/import/run-batch'
    const scope = await withWorkspace('${workspaceId}', tx => operatorScope(tx, '${workspaceId}'))
    console.log('ready')
    if ('${mode}' === 'send') await importFile(scope, process.stdin, { kind: 'leads', source: 'generic' })
    else for (const { batchId } of await listWaiting())
      while (await runBatch('${workspaceId}', batchId) === 'busy') await new Promise(r => setTimeout(r, 20))
    process.exit(0)`
  return spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', '--input-type=module', '-e', program],
    {
      cwd: root,
      env: { ...process.env, TREATY_APP_URL: database.appUrl, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
}

const written = () =>
  inWorkspace(workspaceId, async tx => {
    const [counts] = await tx.sql`
      select (select count(*)::integer from app.lead) as leads, (select count(*)::integer from app.handoff) as handoffs,
        (select count(*)::integer from app.handoff_event) as facts,
        (select count(*)::integer from app.import_batch where status = 'done') as done`
    return counts
  })

async function takenIn(): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const batches = await inWorkspace(
      workspaceId,
      tx => tx.sql`select from app.import_batch where status in ('queued', 'running')`,
    )
    if (batches.length > 0) return
    await new Promise(next => setTimeout(next, 20))
  }
  throw new Error('the file was not taken in')
}

describe('a process killed at any moment of an import (D7)', () => {
  test('leaves nothing or all of it, and the next one completes it', async () => {
    const clean = { leads: ROWS, handoffs: ROWS, facts: 2 * ROWS, done: 1 }
    for (let i = 0; i < TRIES; i++) {
      const process = importer(i === 0 ? 'send' : 'resume')
      process.stdin.on('error', () => undefined)
      process.stdin.end(i === 0 ? file : '')
      await once(process.stdout, 'data')
      const died = once(process, 'exit')
      if (i === 0) await takenIn()
      // Ever later in the import.
      const wait = i === 0 ? 0 : 40 * 1.6 ** i
      await Promise.race([died, new Promise(next => setTimeout(next, wait))])
      process.kill('SIGKILL')
      await died
      const left = await written()
      expect([{ leads: 0, handoffs: 0, facts: 0, done: 0 }, clean]).toContainEqual(left)
    }
    const last = importer('resume')
    last.stdin.end('')
    await once(last, 'exit')
    expect(await written()).toEqual(clean)
  }, 240_000)
})
