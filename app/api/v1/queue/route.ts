import { queueQuery } from '@/lib/contracts/queue'
import { gate } from '@/lib/server/gate'
import { listQueue } from '@/lib/server/queue/read'

export const GET = gate.read('handoff.list', queueQuery, listQueue)
