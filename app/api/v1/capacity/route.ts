import { capacityRequest } from '@/lib/contracts/capacity'
import { getCapacity } from '@/lib/server/capacity/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('replay.run', capacityRequest, getCapacity, { pool: 'chart' })
