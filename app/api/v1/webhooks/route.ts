import { noInput } from '@/lib/contracts/no-input'
import { createWebhookInput } from '@/lib/contracts/webhook'
import { gate } from '@/lib/server/gate'
import { listWebhooks } from '@/lib/server/webhook/read'
import { createWebhook } from '@/lib/server/webhook/write'

export const GET = gate.read('webhook.read', noInput, listWebhooks)
export const POST = gate.write('webhook.write', createWebhookInput, createWebhook)
