import 'server-only'
import type { Tx } from '@/db/client'
import { announce } from '../notification/announce'
import { recordAudit } from '../record'
import type { Scope } from '../scope'

/** Failed attempts in a row, over all its deliveries, after which an endpoint is switched off. */
export const MOST_FAILURES = 25

/** Counts a failure of an endpoint; one that nothing gets through to is switched off, and the admins are told. */
export async function switchOffFailing(tx: Tx, scope: Scope, endpointId: string): Promise<void> {
  const { workspaceId } = scope
  const [endpoint] = await tx.sql<{ failures: number; isOn: boolean }[]>`
    update app.webhook_endpoint set failures = failures + 1
    where workspace_id = ${workspaceId} and id = ${endpointId}
    returning failures, disabled_at is null as "isOn"`
  if (!endpoint?.isOn || endpoint.failures < MOST_FAILURES) return
  await tx.sql`update app.webhook_endpoint set disabled_at = clock_timestamp(), disabled_because = 'failing'
    where workspace_id = ${workspaceId} and id = ${endpointId}`
  const admins = await tx.sql<{ id: string }[]>`
    select user_id as id from app.membership
    where workspace_id = ${workspaceId} and role = 'admin' and deactivated_at is null`
  await announce(tx, scope, [
    {
      kind: 'webhook.disabled',
      step: new Date().toISOString(),
      subject: { kind: 'webhook', id: endpointId },
      detail: { endpoint_id: endpointId, failures: endpoint.failures },
      userIds: admins.map(({ id }) => id),
    },
  ])
  await recordAudit(tx, scope, [
    {
      verb: 'webhook.switched_off',
      object: { kind: 'webhook', id: endpointId },
      after: { failures: endpoint.failures },
      reason: 'Nothing got through',
    },
  ])
}
