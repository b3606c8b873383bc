import { outcomeRowsRequest } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { listOutcomeRows } from '@/lib/server/rejection/read'

export const GET = gate.read('lead.list', outcomeRowsRequest, listOutcomeRows, { pool: 'chart' })
