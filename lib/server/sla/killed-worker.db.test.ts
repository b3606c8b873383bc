import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { addHandoffs } from '../disposition/handoff.testing'
import { operatorScope } from '../session'
import { createWebhook } from '../webhook/write'
import { serverSecrets, setServerSecrets } from './server-secrets.testing'

const database = openTestDatabase()
setServerSecrets(database)
const root = fileURLToPath(new URL('../../../', import.meta.url))

const EACH = 40
const KILLS = 12
const SPREAD_S = 24

/** A receiver that takes its time, so that senders die between sending and noting it. */
const received: string[] = []
const receiver = createServer((request, response) => {
  received.push(String(request.headers['webhook-id']))
  setTimeout(() => response.writeHead(204).end(), 60)
})

let company = { id: '', manager: '' }
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const { id } = await createTestWorkspace(database)
  company = { id, manager: await createTestMember(database, id, 'sales_manager') }
  const { port } = receiver.address() as AddressInfo
  const events = ['sla.due_soon' as const, 'sla.breached' as const]
  const written = await withWorkspace(id, async tx =>
    createWebhook(tx, await operatorScope(tx, id), { url: `http://127.0.0.1:${port}/`, events }),
  )
  expect(written).toMatchObject({ ok: true })
})
afterAll(() => receiver.close())

function worker() {
  const program = `
    import { startSlaWatch } from '@/lib/server/sla/watch'
    startSlaWatch()
    setInterval(() => {}, 1000)
    console.log('ready')`
  return spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', '--input-type=module', '-e', program],
    {
      cwd: root,
      env: {
        ...process.env,
        ...serverSecrets(database),
        TREATY_ROLE: 'worker',
        NODE_OPTIONS: '',
        TREATY_LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
}

const counts = async () => {
  const [row] = await database.super`
    select (select count(*)::int from app.notification where workspace_id = ${company.id}) as told,
      (select count(*)::int from app.delivery where workspace_id = ${company.id}) as deliveries,
      (select count(*)::int from app.delivery where workspace_id = ${company.id} and state = 'sent') as sent`
  return { told: Number(row?.told), deliveries: Number(row?.deliveries), sent: Number(row?.sent) }
}

async function until(isDone: () => Promise<boolean>, seconds: number): Promise<number> {
  const start = Date.now()
  while (Date.now() - start < seconds * 1_000) {
    if (await isDone()) return (Date.now() - start) / 1_000
    await new Promise(next => setTimeout(next, 250))
  }
  return Number.POSITIVE_INFINITY
}

test('F12 workers killed at any moment: every reminder and every breach is told once', async () => {
  // Their instants come one after the other while workers live and die.
  for (let i = 0; i < EACH; i++) {
    const hours = (3 + (i * SPREAD_S) / EACH) / 3_600
    await addHandoffs(company.id, 1, { hoursAgo: 47 - hours })
    await addHandoffs(company.id, 1, { hoursAgo: 48 - hours })
  }
  for (let kill = 0; kill < KILLS; kill++) {
    const workers = [worker(), worker()]
    await Promise.all(workers.map(each => once(each.stdout, 'data')))
    await new Promise(next => setTimeout(next, 300 + ((kill * 977) % 2_900)))
    await Promise.all(
      workers.map(each => {
        const died = once(each, 'exit')
        each.kill('SIGKILL')
        return died
      }),
    )
  }
  const last = worker()
  const seconds = await until(async () => (await counts()).told === 2 * EACH, 90)
  expect(seconds).toBeLessThan(60)
  await until(async () => (await counts()).sent === 2 * EACH, 150)
  const died = once(last, 'exit')
  last.kill('SIGTERM')
  await died
  expect(await counts()).toEqual({ told: 2 * EACH, deliveries: 2 * EACH, sent: 2 * EACH })
  // One killed between sending and noting it sends again, with the same id: by their ids there are as many as were told.
  expect(new Set(received).size).toBe(2 * EACH)
  const twice = await database.super`select from app.notification where workspace_id = ${company.id}
    group by subject_id, kind, user_id having count(*) > 1`
  expect(twice).toHaveLength(0)
}, 400_000)
