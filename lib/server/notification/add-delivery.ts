import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import { sendJob } from '../job/jobs'
import type { Json } from '../record'
import type { Scope } from '../scope'

type NewDelivery = {
  key: string
  channel: 'email' | 'webhook'
  event: string
  endpointId?: string
  notificationId?: string
  payload: { [key: string]: Json }
}

/** Writes a message to the outside with the job that sends it; one that is there already is not sent again. */
export async function addDelivery(tx: Tx, scope: Scope, delivery: NewDelivery): Promise<string | null> {
  const id = uuidv7()
  const { key, channel, event, endpointId = null, notificationId = null, payload } = delivery
  const isNew = await tx.sql`
    insert into app.delivery (workspace_id, id, key, channel, event, endpoint_id, notification_id, payload)
    values (${scope.workspaceId}, ${id}, ${key}, ${channel}, ${event}, ${endpointId}, ${notificationId},
      ${JSON.stringify(payload)})
    on conflict do nothing returning 1`
  if (isNew.length === 0) return null
  await sendJob(tx, 'delivery.send', { workspaceId: scope.workspaceId, deliveryId: id })
  return id
}
