import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { openTestDatabase } from '@/db/testing'
import { behaviour } from '@/lib/domain/scoring/criteria.testing'
import { inWorkspace, operator } from '../import/import-file.testing'
import { createToken } from '../token/write'
import { criteriaWith, liveWorkspace } from './live.testing'

const database = openTestDatabase()
const root = fileURLToPath(new URL('../../../', import.meta.url))
const LEADS = 240
const VIEWS = 3
const KILLS = 5
const LIVES_MS = 1_500
const SENDERS = 6
const pause = (ms: number) => new Promise(next => setTimeout(next, ms))

/** The product's own routes behind a plain HTTP server, in a process that can be killed. */
const PROGRAM = `
  import { createServer } from 'node:http'
  import { POST as events } from '@/app/api/v1/events/route'
  import { POST as dispositions } from '@/app/api/v1/handoffs/[id]/dispositions/route'
  const server = createServer(async (incoming, outgoing) => {
    let body = ''
    for await (const chunk of incoming) body += chunk
    const request = new Request('http://localhost' + incoming.url, { method: 'POST', headers: incoming.headers, body })
    const id = /handoffs\\/([^/]+)/.exec(incoming.url)?.[1]
    const answer = id
      ? await dispositions(request, { params: Promise.resolve({ id }) })
      : await events(request, { params: Promise.resolve({}) })
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' })
    outgoing.end(await answer.text())
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

type Server = { port: number; process: ChildProcess }

async function startServer(): Promise<Server> {
  const arguments_ = ['--import', './scripts/typescript.mjs', '--input-type=module', '-e', PROGRAM]
  const env = { ...process.env, TREATY_APP_URL: database.appUrl, NODE_OPTIONS: '' }
  const child = spawn(process.execPath, arguments_, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { port: Number(String(line).trim()), process: child }
}

test('a server killed again and again loses nothing it acknowledged and does nothing twice (F1)', async () => {
  const criteria = criteriaWith({ behaviourRules: [behaviour('page_view', 20)] })
  const id = await liveWorkspace(database, criteria, { leads: LEADS })
  const scope = await operator(id)
  const made = await withWorkspace(id, tx =>
    createToken(tx, scope, { name: 'Test', scopes: ['write'], expires_in_days: 1 }),
  )
  const { token } = (made.ok ? made.body : {}) as { token: string }
  let server = await startServer()
  let kills = 0

  /** Sends until somebody answers, as every sender does whose connection broke. */
  async function post(path: string, body: object, key?: string): Promise<Record<string, unknown>> {
    for (let i = 0; i < 400; i++) {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
        method: 'POST',
        headers: key ? { ...headers, 'idempotency-key': key } : headers,
        body: JSON.stringify(body),
      }).catch(() => null)
      if (answer && answer.status < 500 && answer.status !== 429)
        return { status: answer.status, ...(await answer.json().catch(() => ({}))) }
      await pause(50)
    }
    throw new Error(`nobody answered ${path}`)
  }

  const events = Array.from({ length: LEADS * VIEWS }, (_, i) => ({
    external_id: `e${i}`,
    lead_id: `L${(i % LEADS) + 1}`,
    type: 'page_view',
    occurred_at: new Date(Date.parse('2026-06-01T10:00:00Z') + i * 60_000).toISOString(),
  }))
  let isOver = false
  const waiting = [...events]
  const send = async () => {
    while (waiting.length > 0) {
      const few = waiting.splice(0, 4)
      const { counts } = await post('/api/v1/events', { events: few })
      expect(counts).toMatchObject({ rows: few.length, failed: 0, skipped: 0 })
      await pause(300)
    }
  }
  const answered = new Set<string>()
  const answer = async () => {
    while (!isOver || answered.size < LEADS) {
      const open = await inWorkspace(
        id,
        tx => tx.sql<{ id: string }[]>`select id from app.handoff
          where workspace_id = ${id} and disposition is null order by id limit 5`,
      )
      for (const handoff of open) {
        const done = await post(
          `/api/v1/handoffs/${handoff.id}/dispositions`,
          { disposition: 'accept' },
          uuidv7(),
        )
        expect(done.status).toBe(201)
        answered.add(handoff.id)
      }
      await pause(20)
    }
  }
  const killing = (async () => {
    while (kills < KILLS) {
      await pause(LIVES_MS)
      const died = once(server.process, 'exit')
      server.process.kill('SIGKILL')
      await died
      kills += 1
      server = await startServer()
    }
  })()
  const answering = answer()
  await Promise.all(Array.from({ length: SENDERS }, send))
  isOver = true
  await Promise.all([answering, killing])
  server.process.kill('SIGKILL')

  const [counts] = await inWorkspace(
    id,
    tx => tx.sql`select
      (select count(*)::int from app.engagement_event) as events,
      (select count(*)::int from app.handoff) as handoffs,
      (select count(*)::int from app.handoff where n = 1 and packet is not null) as whole,
      (select count(*)::int from app.handoff_event where kind = 'mql') as mqls,
      (select count(*)::int from app.handoff_event where kind = 'accepted') as accepted,
      (select count(*)::int from app.audit_event where verb = 'handoff.created') as created,
      (select count(*)::int from app.audit_event where verb = 'handoff.accepted') as audited,
      (select sum((after ->> 'created')::int)::int from app.audit_event where verb = 'event.record') as told,
      (select count(*)::int from app.outbox where topic = 'handoff.created') as messages`,
  )
  expect(kills).toBe(KILLS)
  expect(counts).toEqual({
    events: events.length,
    handoffs: LEADS,
    whole: LEADS,
    mqls: LEADS,
    accepted: LEADS,
    created: LEADS,
    audited: LEADS,
    told: events.length,
    messages: LEADS,
  })
}, 120_000)
