import { noParameters } from '@/lib/contracts/metric-query'
import { gate } from '@/lib/server/gate'
import { listMetrics } from '@/lib/server/metric/definitions'

export const GET = gate.read('metric.read', noParameters, listMetrics, { pool: 'chart' })
