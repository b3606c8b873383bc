import 'server-only'
import type { Tx } from '@/db/client'
import type { Json } from '../record'

export type HeldDelivery = {
  id: string
  channel: 'email' | 'webhook'
  event: string
  endpointId: string | null
  notificationId: string | null
  payload: { [key: string]: Json }
  attempts: number
  createdAt: Date
}

/** Longer than sending can take; a process that was killed lets go when it is over. */
const LEASE_SECONDS = 40

export class HeldElsewhere extends Error {
  override name = 'HeldElsewhere'
}

/** Takes a delivery for one attempt; null: it was sent, or given up. One that another process holds is for later. */
export async function leaseDelivery(
  { sql }: Tx,
  workspaceId: string,
  deliveryId: string,
): Promise<HeldDelivery | null> {
  const [held] = await sql<HeldDelivery[]>`
    update app.delivery set attempts = attempts + 1, next_at = null,
      leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    where workspace_id = ${workspaceId} and id = ${deliveryId} and state = 'pending'
      and (leased_until is null or leased_until < clock_timestamp())
    returning id, channel, event, endpoint_id as "endpointId", notification_id as "notificationId", payload, attempts,
      created_at as "createdAt"`
  if (held) return held
  const [row] = await sql<{ state: string }[]>`
    select state from app.delivery where workspace_id = ${workspaceId} and id = ${deliveryId}`
  if (row?.state === 'pending') throw new HeldElsewhere('another process is sending this delivery')
  return null
}
