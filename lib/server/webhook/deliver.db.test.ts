import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { MEMBER_ROLES } from '@/lib/domain/policy/roles'
import { memberScope } from '../member-scope.testing'
import { sendDelivery } from '../notification/send-delivery'
import type { Scope } from '../scope'
import { setServerSecrets } from '../sla/server-secrets.testing'
import { listDeliveries, listWebhooks } from './read'
import { MOST_FAILURES } from './switch-off'
import { changeWebhook, createWebhook, pingWebhook, redeliver, removeWebhook, rotateSecret } from './write'

const database = openTestDatabase()
setServerSecrets(database)

type Received = { headers: Record<string, string>; body: string }
const received: Received[] = []
let answer = 204
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', chunk => {
    body += chunk
  })
  request.on('end', () => {
    received.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(answer).end()
  })
})
let url = ''
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(() => receiver.close())

let company = { id: '', admin: '' }
let endpoint = { id: '', secret: '' }
beforeEach(async () => {
  received.length = 0
  answer = 204
  const { id } = await createTestWorkspace(database)
  company = { id, admin: await createTestMember(database, id, 'admin') }
  endpoint = await bodyOf(createWebhook, { url, events: ['sla.breached'] })
})

const run = <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
  withWorkspace(company.id, async tx =>
    work(tx, await memberScope(tx, company.id, company.admin, 'webhook.write')),
  )

type Write<I> = (tx: Tx, scope: Scope, input: I) => Promise<{ ok: boolean; body?: unknown }>

// What a write answers is JSON of the shape its contract names.
async function bodyOf<I>(write: Write<I>, input: I) {
  const written = await run((tx, scope) => write(tx, scope, input))
  expect(written).toMatchObject({ ok: true })
  return written.body as { id: string; secret: string }
}

const deliveries = async () =>
  (await run((tx, scope) => listDeliveries(tx, scope, { id: endpoint.id }))).deliveries
const send = (deliveryId: string) => sendDelivery({ workspaceId: company.id, deliveryId })
const ping = async () => (await bodyOf(pingWebhook, { id: endpoint.id })).id

describe('a message', () => {
  test('arrives signed, once, and is noted', async () => {
    const id = await ping()
    await send(id)
    await send(id)
    expect(received).toHaveLength(1)
    const [first] = received
    const read = new Webhook(endpoint.secret).verify(first?.body ?? '', first?.headers ?? {})
    expect(read).toMatchObject({ type: 'ping', data: { workspace_id: company.id } })
    expect(first?.headers['webhook-id']).toBe(id)
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 1, last_status: 204 }])
  })

  test('is tried again later when the receiver fails, with the same id, and not before', async () => {
    answer = 500
    const id = await ping()
    await send(id)
    const [failed] = await deliveries()
    expect(failed).toMatchObject({ state: 'pending', attempts: 1, last_error: 'It answered 500.' })
    const [job] =
      await database.super`select extract(epoch from start_after - now())::float as wait from jobs.job
      where data ->> 'deliveryId' = ${id} order by start_after desc limit 1`
    expect(job?.wait).toBeGreaterThan(3)
    answer = 200
    await send(id)
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }])
    expect(new Set(received.map(each => each.headers['webhook-id']))).toEqual(new Set([id]))
  })

  test('that another process is sending is left to it', async () => {
    const id = await ping()
    await database.super`update app.delivery set leased_until = now() + interval '30 seconds' where id = ${id}`
    await expect(send(id)).rejects.toThrow('another process')
    await database.super`update app.delivery set leased_until = now() - interval '1 second' where id = ${id}`
    await send(id)
    expect(received).toHaveLength(1)
  })

  test('can be sent again as a message of its own', async () => {
    const id = await ping()
    await send(id)
    const again = await bodyOf(redeliver, { id: endpoint.id, delivery_id: id })
    await send(again.id)
    expect(received.map(each => each.headers['webhook-id'])).toEqual([id, again.id])
  })
})

describe('an endpoint', () => {
  test('G7 is switched off after failing on and on, the admins are told, and nothing is sent any more', async () => {
    answer = 503
    await database.super`update app.webhook_endpoint set failures = ${MOST_FAILURES - 1} where id = ${endpoint.id}`
    await send(await ping())
    const [webhook] = (await run((tx, scope) => listWebhooks(tx, scope))).webhooks
    expect(webhook).toMatchObject({ is_on: false, off_because: 'failing' })
    const told =
      await database.super`select kind, user_id as who from app.notification where workspace_id = ${company.id}`
    expect(told).toEqual([{ kind: 'webhook.disabled', who: company.admin }])
    const [first] = await deliveries()
    await send(first?.id ?? '')
    expect(received).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ state: 'failed' }])
    await bodyOf(changeWebhook, { id: endpoint.id, is_on: true })
    answer = 204
    await send(await ping())
    expect(received).toHaveLength(2)
  })

  test('signs with both secrets for a day after a rotation, and shows neither again', async () => {
    const before = endpoint.secret
    const { secret } = await bodyOf(rotateSecret, { id: endpoint.id })
    await send(await ping())
    const [first] = received
    for (const each of [before, secret])
      expect(() => new Webhook(each).verify(first?.body ?? '', first?.headers ?? {})).not.toThrow()
    await database.super`update app.webhook_endpoint set previous_until = now() - interval '1 second'`
    await send(await ping())
    const last = received.at(-1)
    expect(() => new Webhook(before).verify(last?.body ?? '', last?.headers ?? {})).toThrow()
    const stored = await database.super`select secret, previous_secret from app.webhook_endpoint`
    expect(JSON.stringify(stored)).not.toContain('whsec_')
    expect(JSON.stringify(await run((tx, scope) => listWebhooks(tx, scope)))).not.toContain('whsec_')
  })

  test('goes with its log, and another workspace never sees it', async () => {
    await send(await ping())
    const mine = company
    const { id } = await createTestWorkspace(database)
    company = { id, admin: await createTestMember(database, id, 'admin') }
    expect((await run((tx, scope) => listWebhooks(tx, scope))).webhooks).toEqual([])
    await expect(run((tx, scope) => removeWebhook(tx, scope, { id: endpoint.id }))).rejects.toMatchObject({
      code: 'not_found',
    })
    company = mine
    await bodyOf(removeWebhook, { id: endpoint.id })
    expect(await database.super`select from app.delivery where endpoint_id = ${endpoint.id}`).toHaveLength(0)
  })

  test.each(MEMBER_ROLES.filter(role => role !== 'admin'))('a %s may not touch them', async role => {
    const userId = await createTestMember(database, company.id, role)
    const scope = withWorkspace(company.id, tx => memberScope(tx, company.id, userId, 'webhook.write'))
    await expect(scope).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each(['nonsense', 'ftp://example.com', 'https://name:word@example.com'])(
    '%s is refused',
    async address => {
      const written = await run((tx, scope) =>
        createWebhook(tx, scope, { url: address, events: ['sla.breached'] }),
      )
      expect(written).toMatchObject({ ok: false, code: 'invalid' })
    },
  )
})
