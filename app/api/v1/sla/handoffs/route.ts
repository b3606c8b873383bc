import { slaHandoffsQuery } from '@/lib/contracts/sla-report'
import { gate } from '@/lib/server/gate'
import { listSlaHandoffs } from '@/lib/server/sla/handoffs'

export const GET = gate.read('handoff.list', slaHandoffsQuery, listSlaHandoffs)
