import 'server-only'
import type { Tx } from '@/db/client'
import type { DeliveryList, WebhookId, WebhookList, WebhookView } from '@/lib/contracts/webhook'
import { AppError } from '../errors'
import type { Scope } from '../scope'

type Row = {
  id: string
  url: string
  events: string[]
  disabledAt: Date | null
  disabledBecause: 'by_hand' | 'failing' | null
  failures: number
  createdAt: Date
  lastSentAt: Date | null
  previousUntil: Date | null
}

/** The endpoints of the workspace, the oldest first. Secrets are not among what is read. */
export async function listWebhooks({ sql }: Tx, scope: Scope): Promise<WebhookList> {
  const rows = await sql<Row[]>`
    select e.id, e.url, e.events, e.disabled_at as "disabledAt", e.disabled_because as "disabledBecause", e.failures,
      e.created_at as "createdAt", case when e.previous_until > now() then e.previous_until end as "previousUntil",
      (select max(d.sent_at) from app.delivery d
        where d.workspace_id = ${scope.workspaceId} and d.endpoint_id = e.id) as "lastSentAt"
    from app.webhook_endpoint e where e.workspace_id = ${scope.workspaceId} order by e.created_at, e.id`
  return { webhooks: rows.map(view) }
}

export async function getWebhook(tx: Tx, scope: Scope, id: string): Promise<WebhookView> {
  const { webhooks } = await listWebhooks(tx, scope)
  const webhook = webhooks.find(each => each.id === id)
  if (!webhook) throw new AppError('not_found', 'There is no such endpoint.')
  return webhook
}

function view(row: Row): WebhookView {
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    is_on: row.disabledAt === null,
    off_because: row.disabledAt === null ? null : (row.disabledBecause ?? 'by_hand'),
    failures: row.failures,
    created_at: row.createdAt.toISOString(),
    last_sent_at: row.lastSentAt?.toISOString() ?? null,
    previous_secret_until: row.previousUntil?.toISOString() ?? null,
  }
}

type DeliveryRow = {
  id: string
  event: string
  state: 'pending' | 'sent' | 'failed'
  attempts: number
  lastStatus: number | null
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  nextAt: Date | null
}

/** The last messages to an endpoint, and how sending them went. */
export async function listDeliveries(tx: Tx, scope: Scope, { id }: WebhookId): Promise<DeliveryList> {
  await getWebhook(tx, scope, id)
  const rows = await tx.sql<DeliveryRow[]>`
    select id, event, state, attempts, last_status as "lastStatus", last_error as "lastError",
      created_at as "createdAt", sent_at as "sentAt", next_at as "nextAt"
    from app.delivery where workspace_id = ${scope.workspaceId} and endpoint_id = ${id}
    order by created_at desc, id desc limit 50`
  return {
    deliveries: rows.map(row => ({
      id: row.id,
      event: row.event,
      state: row.state,
      attempts: row.attempts,
      last_status: row.lastStatus,
      last_error: row.lastError,
      created_at: row.createdAt.toISOString(),
      sent_at: row.sentAt?.toISOString() ?? null,
      next_at: row.nextAt?.toISOString() ?? null,
    })),
  }
}
