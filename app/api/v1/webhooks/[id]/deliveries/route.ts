import { webhookId } from '@/lib/contracts/webhook'
import { gate } from '@/lib/server/gate'
import { listDeliveries } from '@/lib/server/webhook/read'

export const GET = gate.read('webhook.read', webhookId, listDeliveries)
