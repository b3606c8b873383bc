import { webhookId } from '@/lib/contracts/webhook'
import { gate } from '@/lib/server/gate'
import { rotateSecret } from '@/lib/server/webhook/write'

export const POST = gate.write('webhook.write', webhookId, rotateSecret)
