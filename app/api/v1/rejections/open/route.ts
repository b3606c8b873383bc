import { openRejectionsRequest } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { listOpenRejections } from '@/lib/server/rejection/open'

export const GET = gate.read('lead.list', openRejectionsRequest, listOpenRejections, { pool: 'chart' })
