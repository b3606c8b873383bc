import 'server-only'
import type { Tx } from '@/db/client'
import { MOST_ATTEMPTS, retryDelay } from '@/lib/domain/notification/retry-delay'
import { sendJob } from '../job/jobs'
import type { Scope } from '../scope'
import type { Posted } from '../webhook/post'
import { switchOffFailing } from '../webhook/switch-off'
import type { HeldDelivery } from './lease-delivery'

export type Outcome = Posted & {
  /** Trying again would not help. */
  isFinal?: boolean
}

/** Notes how an attempt went, and arranges the next one. An attempt whose lease ran out has nothing to say any more. */
export async function settleDelivery(
  tx: Tx,
  scope: Scope,
  held: HeldDelivery,
  outcome: Outcome,
): Promise<void> {
  const { workspaceId } = scope
  const isLast = outcome.isFinal === true || held.attempts >= MOST_ATTEMPTS
  const state = outcome.ok ? 'sent' : isLast ? 'failed' : 'pending'
  const seconds = state === 'pending' ? retryDelay(held.attempts, Math.random()) : null
  const settled = await tx.sql`
    update app.delivery set state = ${state}, leased_until = null, last_status = ${outcome.status},
      last_error = ${outcome.error}, sent_at = case when ${outcome.ok} then clock_timestamp() end,
      next_at = clock_timestamp() + make_interval(secs => ${seconds})
    where workspace_id = ${workspaceId} and id = ${held.id} and state = 'pending' and attempts = ${held.attempts}
    returning 1`
  if (settled.length === 0) return
  if (seconds !== null)
    await sendJob(tx, 'delivery.send', { workspaceId, deliveryId: held.id }, { afterSeconds: seconds })
  if (held.endpointId === null || outcome.isFinal) return
  if (outcome.ok)
    await tx.sql`update app.webhook_endpoint set failures = 0
      where workspace_id = ${workspaceId} and id = ${held.endpointId} and failures > 0`
  else await switchOffFailing(tx, scope, held.endpointId)
}
