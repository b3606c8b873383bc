import 'server-only'
import { withWorkspace } from '@/db/client'
import type { JobData } from '@/db/job-queues'
import { env } from '../env'
import { log } from '../log'
import { sendMail } from '../mail/send-mail'
import { systemScope } from '../session'
import { post } from '../webhook/post'
import { signedHeaders } from '../webhook/sign'
import { readTarget } from '../webhook/target'
import { composeMail } from './compose-mail'
import { type HeldDelivery, leaseDelivery } from './lease-delivery'
import { type Outcome, settleDelivery } from './settle-delivery'

/**
 * Makes one attempt at a delivery: taken in one transaction, sent outside of any, settled in another. A process killed
 * in between leaves a lease that runs out; the receiver then gets the same message with the same id again.
 */
export async function sendDelivery({ workspaceId, deliveryId }: JobData['delivery.send']): Promise<void> {
  const held = await withWorkspace(workspaceId, tx => leaseDelivery(tx, workspaceId, deliveryId))
  if (!held) return
  const outcome =
    held.channel === 'webhook' ? await sendToEndpoint(workspaceId, held) : await sendByMail(workspaceId, held)
  await withWorkspace(workspaceId, async tx =>
    settleDelivery(tx, await systemScope(tx, workspaceId), held, outcome),
  )
}

const GONE: Outcome = {
  ok: false,
  status: null,
  error: 'There is nobody to send it to any more.',
  isFinal: true,
}

async function sendToEndpoint(workspaceId: string, held: HeldDelivery): Promise<Outcome> {
  const target = await withWorkspace(workspaceId, tx => readTarget(tx, workspaceId, held.endpointId), {
    readOnly: true,
  })
  if (!target) return { ...GONE, error: 'The endpoint was switched off or removed.' }
  if (target.secrets.length === 0) return { ...GONE, error: 'The signing secret cannot be read: rotate it.' }
  const body = JSON.stringify({
    type: held.event,
    timestamp: held.createdAt.toISOString(),
    data: { workspace_id: workspaceId, ...held.payload },
  })
  const headers = signedHeaders(target.secrets, held.id, new Date(), body)
  return post(target.url, body, headers, env().TREATY_ALLOW_PRIVATE_WEBHOOKS)
}

async function sendByMail(workspaceId: string, held: HeldDelivery): Promise<Outcome> {
  const mail = await withWorkspace(workspaceId, tx => composeMail(tx, workspaceId, held), { readOnly: true })
  if (!mail) return GONE
  try {
    await sendMail(mail)
    return { ok: true, status: null, error: null }
  } catch (error) {
    log.warn({ err: error, deliveryId: held.id }, 'a mail could not be sent')
    return { ok: false, status: null, error: 'The mail server did not take it.' }
  }
}
