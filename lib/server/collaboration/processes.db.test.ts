import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { withWorkspace } from '@/db/client'
import { openTestDatabase } from '@/db/testing'
import { draftContent } from '@/lib/collaboration/draft-content'
import { addEntry, setFields } from '@/lib/collaboration/edit-entry'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { readDraft } from '../draft/read-draft'
import { companyOfEditors, type Editor, ORIGIN, openEditor, SECRET, synced } from './editor.testing'

const database = openTestDatabase()
const open: (() => void)[] = []
const processes: ChildProcess[] = []

type Served = { address: string; kill: () => Promise<void> }

/** A process that serves drafts, on any free port or on the one where its predecessor was. */
async function serve(port = 0): Promise<Served> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'lib/server/collaboration/serve.testing.ts'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...{ TREATY_APP_URL: database.appUrl, TREATY_SECRET: SECRET, TREATY_BASE_URL: ORIGIN },
        ...{ TREATY_COLLAB_PORT: String(port), TREATY_LOG_LEVEL: 'silent' },
      },
    },
  )
  processes.push(child)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim().replace('http', 'ws')))
    child.once('exit', code => reject(new Error(`the server of the draft ended with ${code}`)))
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { address, kill }
}

afterEach(() => {
  for (const leave of open.splice(0)) leave()
})
afterAll(() => {
  for (const child of processes) child.kill('SIGKILL')
})

async function editorsAt(addresses: readonly string[], roles: readonly MemberRole[]) {
  const { id, member } = await companyOfEditors(database)
  const editors: Editor[] = []
  for (const [i, role] of roles.entries()) {
    const address = addresses[i % addresses.length] ?? ''
    const editor = openEditor({ address, workspaceId: id, cookie: (await member(role)).cookie })
    open.push(editor.leave)
    editors.push(editor)
  }
  await synced(...editors)
  return { id, editors }
}

const stored = async (workspaceId: string) =>
  (await withWorkspace(workspaceId, tx => readDraft(tx, { workspaceId }, new Date()))).content

async function convergence(id: string, editors: readonly Editor[]): Promise<number> {
  const started = performance.now()
  await vi.waitFor(
    async () => {
      expect(editors.every(each => each.provider.unsyncedChanges === 0)).toBe(true)
      const [first, ...others] = editors.map(each => JSON.stringify(draftContent(each.doc)))
      for (const other of others) expect(other).toBe(first)
      expect(JSON.stringify(await stored(id))).toBe(first)
    },
    { timeout: 15_000, interval: 50 },
  )
  return performance.now() - started
}

describe('two processes that hold one draft', () => {
  test('E1 show each other every edit, draw rows together side by side, and store one document', async () => {
    const [one, two] = await Promise.all([serve(), serve()])
    const { id, editors } = await editorsAt(
      [one.address, two.address],
      ['marketing_leader', 'sales_manager', 'marketer', 'sales_manager'],
    )
    const [here, there] = editors
    if (!here || !there) throw new Error('four editors were opened')
    setFields(here.doc, 'behaviour_rules', 'pricing', { points: 41 })
    await vi.waitFor(() => expect(JSON.stringify(draftContent(there.doc))).toContain('"points":41'), {
      timeout: 2_000,
    })
    // Enough rows that both processes draw them together, more than once, while the other writes.
    for (let i = 0; i < 1_600; i++) {
      const editor = editors[i % editors.length]
      if (editor && i % 100 === 0) addEntry(editor.doc, 'gates', `gate-${i}`, { name: `Gate ${i}` })
      else if (editor) setFields(editor.doc, 'behaviour_rules', 'page', { points: i })
      if (i % 4 === 3) await new Promise(resolve => setTimeout(resolve, 3))
    }
    expect(await convergence(id, editors)).toBeLessThan(8_000)
    const [left] = await database.super`select count(*)::int as rows from app.agreement_draft_update
      where workspace_id = ${id}`
    expect(left?.rows).toBeLessThan(850)
    const text = JSON.stringify(await stored(id))
    for (let i = 0; i < 1_600; i += 100) expect(text).toContain(`Gate ${i}"`)
    await Promise.all([one.kill(), two.kill()])
  })
})

describe('a process that is killed', () => {
  test('E4 again and again while people type loses nothing of anyone', async () => {
    let server = await serve()
    const port = Number(new URL(server.address).port)
    const { id, editors } = await editorsAt(
      [server.address],
      ['marketing_leader', 'sales_manager', 'marketer'],
    )
    let typed = 0
    for (let kill = 0; kill < 8; kill++) {
      for (let i = 0; i < 30; i++) {
        const editor = editors[typed % editors.length]
        if (editor)
          addEntry(editor.doc, 'fit_rules', `rule-${typed}`, { name: `Rule ${typed}`, points: typed })
        typed += 1
        await new Promise(resolve => setTimeout(resolve, 4))
      }
      await server.kill()
      server = await serve(port)
    }
    await synced(...editors)
    await convergence(id, editors)
    const text = JSON.stringify(await stored(id))
    for (let i = 0; i < typed; i++) expect(text).toContain(`"Rule ${i}"`)
    await server.kill()
  }, 120_000)
})
