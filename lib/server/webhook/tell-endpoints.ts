import 'server-only'
import type { Tx } from '@/db/client'
import { addDelivery } from '../notification/add-delivery'
import type { Json } from '../record'
import type { Scope } from '../scope'

/** A message for the endpoints that asked for such an event; its key tells it from others, so that it is sent once. */
export type EndpointMessage = { event: string; key: string; payload: { [key: string]: Json } }

/** Puts messages on their way in the transaction of what they tell: they are sent exactly when it holds. */
export async function tellEndpoints(
  tx: Tx,
  scope: Scope,
  messages: readonly EndpointMessage[],
): Promise<void> {
  if (messages.length === 0) return
  const endpoints = await tx.sql<{ id: string; events: string[] }[]>`
    select id, events from app.webhook_endpoint where workspace_id = ${scope.workspaceId} and disabled_at is null`
  for (const { event, key, payload } of messages)
    for (const { id } of endpoints.filter(endpoint => endpoint.events.includes(event)))
      await addDelivery(tx, scope, {
        key: `webhook ${id} ${key}`,
        channel: 'webhook',
        event,
        endpointId: id,
        payload,
      })
}
