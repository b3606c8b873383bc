import { changeWebhookInput, webhookId } from '@/lib/contracts/webhook'
import { gate } from '@/lib/server/gate'
import { changeWebhook, removeWebhook } from '@/lib/server/webhook/write'

export const PATCH = gate.write('webhook.write', changeWebhookInput, changeWebhook)
export const DELETE = gate.write('webhook.write', webhookId, removeWebhook)
