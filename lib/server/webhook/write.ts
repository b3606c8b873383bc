import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type {
  ChangeWebhookInput,
  CreateWebhookInput,
  RedeliverInput,
  WebhookId,
} from '@/lib/contracts/webhook'
import { env } from '../env'
import type { Written } from '../gate'
import { addDelivery } from '../notification/add-delivery'
import type { Scope } from '../scope'
import { getWebhook } from './read'
import { newSigningSecret, seal } from './sealed-secret'
import { urlProblem } from './url-problem'

const MOST_ENDPOINTS = 20
const ROTATION_HOURS = 24

const invalid = (message: string): Written => ({ ok: false, code: 'invalid', message })

const problemOf = (url: string) => urlProblem(url, env().TREATY_ALLOW_PRIVATE_WEBHOOKS)

/** Adds an endpoint; its signing secret is in this answer alone. */
export async function createWebhook(tx: Tx, scope: Scope, input: CreateWebhookInput): Promise<Written> {
  const problem = problemOf(input.url)
  if (problem) return invalid(`url: ${problem}`)
  const [many] = await tx.sql`select from app.webhook_endpoint where workspace_id = ${scope.workspaceId}
    offset ${MOST_ENDPOINTS - 1} limit 1`
  if (many) return invalid(`At most ${MOST_ENDPOINTS} endpoints; remove one first.`)
  const id = uuidv7()
  const secret = newSigningSecret()
  const author = scope.actor.kind === 'user' ? scope.actor.id : null
  const events = [...new Set(input.events)]
  await tx.sql`insert into app.webhook_endpoint (workspace_id, id, url, events, secret, created_by)
    values (${scope.workspaceId}, ${id}, ${input.url}, ${events}, ${seal(secret)}, ${author})`
  const webhook = await getWebhook(tx, scope, id)
  return {
    ok: true,
    status: 201,
    body: { ...webhook, secret },
    replay: { ...webhook, secret: null },
    audit: { verb: 'webhook.created', object: { kind: 'webhook', id }, after: { url: input.url, events } },
  }
}

/** Changes where messages go, which, and whether any. */
export async function changeWebhook(tx: Tx, scope: Scope, input: ChangeWebhookInput): Promise<Written> {
  const before = await getWebhook(tx, scope, input.id)
  const { url = before.url, events = before.events, is_on: isOn = before.is_on } = input
  const problem = problemOf(url)
  if (problem) return invalid(`url: ${problem}`)
  await tx.sql`update app.webhook_endpoint set url = ${url}, events = ${[...new Set(events)]},
      disabled_at = case when ${isOn} then null else coalesce(disabled_at, clock_timestamp()) end,
      disabled_because = case when ${isOn} then null else coalesce(disabled_because, 'by_hand') end,
      failures = case when ${isOn} and disabled_at is not null then 0 else failures end
    where workspace_id = ${scope.workspaceId} and id = ${input.id}`
  return {
    ok: true,
    body: await getWebhook(tx, scope, input.id),
    audit: {
      verb: 'webhook.changed',
      object: { kind: 'webhook', id: input.id },
      before: { url: before.url, events: before.events, is_on: before.is_on },
      after: { url, events: [...events], is_on: isOn },
    },
  }
}

/** Removes an endpoint with the log of its deliveries. */
export async function removeWebhook(tx: Tx, scope: Scope, { id }: WebhookId): Promise<Written> {
  const before = await getWebhook(tx, scope, id)
  await tx.sql`delete from app.webhook_endpoint where workspace_id = ${scope.workspaceId} and id = ${id}`
  return {
    ok: true,
    body: { id },
    audit: { verb: 'webhook.removed', object: { kind: 'webhook', id }, before: { url: before.url } },
  }
}

/** Gives an endpoint a new secret; for a day messages are signed with both. */
export async function rotateSecret(tx: Tx, scope: Scope, { id }: WebhookId): Promise<Written> {
  await getWebhook(tx, scope, id)
  const secret = newSigningSecret()
  await tx.sql`update app.webhook_endpoint set previous_secret = secret, secret = ${seal(secret)},
      previous_until = clock_timestamp() + make_interval(hours => ${ROTATION_HOURS})
    where workspace_id = ${scope.workspaceId} and id = ${id}`
  const webhook = await getWebhook(tx, scope, id)
  return {
    ok: true,
    body: { ...webhook, secret },
    replay: { ...webhook, secret: null },
    audit: { verb: 'webhook.secret_rotated', object: { kind: 'webhook', id } },
  }
}

/** Sends a message that says nothing, to see whether it arrives. */
export async function pingWebhook(tx: Tx, scope: Scope, { id }: WebhookId): Promise<Written> {
  const webhook = await getWebhook(tx, scope, id)
  if (!webhook.is_on) return invalid('This endpoint is switched off. Switch it on first.')
  return queue(tx, scope, id, { event: 'ping', payload: {}, verb: 'webhook.pinged' })
}

/** Sends a message again, as a message of its own with its own id. */
export async function redeliver(tx: Tx, scope: Scope, input: RedeliverInput): Promise<Written> {
  const webhook = await getWebhook(tx, scope, input.id)
  if (!webhook.is_on) return invalid('This endpoint is switched off. Switch it on first.')
  const [before] = await tx.sql<{ event: string; payload: { [key: string]: string } }[]>`
    select event, payload from app.delivery
    where workspace_id = ${scope.workspaceId} and id = ${input.delivery_id} and endpoint_id = ${input.id}`
  if (!before) return { ok: false, code: 'not_found', message: 'There is no such delivery.' }
  return queue(tx, scope, input.id, { ...before, verb: 'webhook.redelivered' })
}

type Queued = { event: string; payload: { [key: string]: string }; verb: string }

async function queue(tx: Tx, scope: Scope, endpointId: string, queued: Queued): Promise<Written> {
  const { event, payload, verb } = queued
  const key = `by hand ${uuidv7()}`
  const id = await addDelivery(tx, scope, { key, channel: 'webhook', event, endpointId, payload })
  return {
    ok: true,
    status: 202,
    body: { id },
    audit: { verb, object: { kind: 'webhook', id: endpointId }, after: { delivery: id } },
  }
}
