import { spawn } from 'node:child_process'
import type * as Y from 'yjs'
import { withWorkspace } from '../db/client'
import { draftContent } from '../lib/collaboration/draft-content'
import { addEntry, setFields } from '../lib/collaboration/edit-entry'
import { presentEntries } from '../lib/collaboration/entry'
import { drawTogether } from '../lib/server/collaboration/draft-rows'
import { readDraft } from '../lib/server/draft/read-draft'
import { type DraftEditor, openDraftEditor } from './draft-editor'
import { draftPeople } from './draft-people'
import { type Times, timed, timesOf } from './times'

const EDITORS = 10
/** A fast typist's pause. */
const PAUSE_MS = 200
const ORIGIN = 'http://localhost:3000'
const SECRET = 'a secret for measurements that is long enough'

export type DraftFigures = {
  editors: number
  /** Milliseconds from an edit to its being seen by each of the others. */
  sync: Times
  seen: number
  edits: number
  editsPerSecond: number
  /** Bytes stored, with rows and after they were drawn together, and milliseconds to read it then. */
  storedBytes: number
  compactBytes: number
  open: Times
  /** Whether everybody and the database ended with one draft. */
  isOne: boolean
}

type Options = { appUrl: string; ownerUrl: string; seconds: number; edits: number; runs: number }

/** Ten editors of one draft through its own server process: how soon they see each other, and what a year of edits costs. */
export async function benchDraft({ appUrl, ownerUrl, seconds, edits, runs }: Options): Promise<DraftFigures> {
  const environment = { TREATY_APP_URL: appUrl, TREATY_SECRET: SECRET, TREATY_BASE_URL: ORIGIN }
  Object.assign(process.env, environment)
  const server = await serve(environment)
  try {
    const { workspaceId, cookies } = await draftPeople(ownerUrl, SECRET, EDITORS)
    const editors: DraftEditor[] = []
    for (const cookie of cookies)
      editors.push(await openDraftEditor({ address: server.address, origin: ORIGIN, workspaceId, cookie }))
    const latencies = await typeTogether(editors, seconds)
    const started = performance.now()
    await editMany(editors, edits)
    const editsPerSecond = edits / ((performance.now() - started) / 1_000)
    await settled(editors)
    const texts = new Set(editors.map(({ doc }) => JSON.stringify(draftContent(doc))))
    for (const { leave } of editors) leave()
    const read = () => withWorkspace(workspaceId, tx => readDraft(tx, { workspaceId }, new Date()))
    for (let i = 0; i < 100 && texts.size === 1; i++) {
      // What is still on its way to the database has a moment.
      if (texts.has(JSON.stringify((await read()).content))) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    const storedBytes = await bytesOf(workspaceId)
    await drawTogether(workspaceId)
    const { content } = await read()
    texts.add(JSON.stringify(content))
    const opens: number[] = []
    for (let run = 0; run < runs; run++) opens.push(await timed(read))
    return {
      ...{ editors: EDITORS, sync: timesOf(latencies), seen: latencies.length, edits, editsPerSecond },
      ...{ storedBytes, compactBytes: await bytesOf(workspaceId), open: timesOf(opens) },
      isOne: texts.size === 1,
    }
  } finally {
    server.stop()
  }
}

async function serve(environment: Record<string, string>): Promise<{ address: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'bench/draft-server.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment, TREATY_LOG_LEVEL: 'error' },
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim().replace('http', 'ws')))
    child.once('exit', code => reject(new Error(`the server of the draft ended with ${code}`)))
  })
  return { address, stop: () => void child.kill('SIGKILL') }
}

/** All of them type at once, each in a field of their own; every edit carries the instant it was made. */
async function typeTogether(editors: readonly DraftEditor[], seconds: number): Promise<number[]> {
  const latencies: number[] = []
  const terms = (doc: Y.Doc) => doc.getMap('terms')
  for (const [i, { doc }] of editors.entries())
    terms(doc).observe((event, transaction) => {
      if (transaction.local) return
      for (const key of event.keysChanged)
        if (key.startsWith('typed-') && key !== `typed-${i}`)
          latencies.push(performance.now() - Number(terms(doc).get(key)))
    })
  const until = performance.now() + seconds * 1_000
  await Promise.all(
    editors.map(async ({ doc }, i) => {
      await new Promise(resolve => setTimeout(resolve, (PAUSE_MS * i) / editors.length))
      while (performance.now() < until) {
        terms(doc).set(`typed-${i}`, performance.now())
        await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
      }
    }),
  )
  await settled(editors)
  return latencies
}

/** Values, names and words, and now and then a new rule, by all in turn. */
async function editMany(editors: readonly DraftEditor[], edits: number): Promise<void> {
  for (let i = 0; i < edits; i++) {
    const doc = editors[i % editors.length]?.doc
    if (!doc) continue
    const rules = presentEntries(doc, 'behaviour_rules')
    const id = rules[i % rules.length]?.[0] ?? ''
    if (i % 1_000 === 0) addEntry(doc, 'gates', `gate-${i}`, { name: `Gate ${i}`, enforced: true })
    else if (i % 5 === 0) setFields(doc, 'behaviour_rules', id, { name: `Rule as of ${i}` })
    else setFields(doc, 'behaviour_rules', id, { points: i })
    if (i % 50 === 49) await new Promise(resolve => setTimeout(resolve, 5))
  }
}

async function settled(editors: readonly DraftEditor[]): Promise<void> {
  for (let i = 0; i < 1_200; i++) {
    const [first, ...others] = editors.map(({ doc }) => JSON.stringify(draftContent(doc)))
    if (editors.every(each => each.isSettled()) && others.every(each => each === first)) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function bytesOf(workspaceId: string): Promise<number> {
  const [row] = await withWorkspace(
    workspaceId,
    ({ sql }) => sql<{ bytes: number }[]>`select
      (select coalesce(sum(length(state)), 0) from app.agreement_draft where workspace_id = ${workspaceId})::int +
      (select coalesce(sum(length("update")), 0) from app.agreement_draft_update where workspace_id = ${workspaceId})::int
        as bytes`,
  )
  return row?.bytes ?? 0
}
