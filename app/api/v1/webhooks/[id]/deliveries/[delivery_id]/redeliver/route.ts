import { redeliverInput } from '@/lib/contracts/webhook'
import { gate } from '@/lib/server/gate'
import { redeliver } from '@/lib/server/webhook/write'

export const POST = gate.write('webhook.write', redeliverInput, redeliver)
