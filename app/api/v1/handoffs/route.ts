import { handoffListRequest } from '@/lib/contracts/handoff-list'
import { gate } from '@/lib/server/gate'
import { listHandoffs } from '@/lib/server/handoff/read'

export const GET = gate.read('lead.list', handoffListRequest, listHandoffs, { pool: 'chart' })
