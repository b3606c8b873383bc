import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listMetrics } from '@/lib/server/metric/definitions'

export const GET = gate.read('metric.read', noInput, listMetrics, { pool: 'chart' })
