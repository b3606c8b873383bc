import { metricRequest } from '@/lib/contracts/metric-query'
import { gate } from '@/lib/server/gate'
import { getMetric } from '@/lib/server/metric/read'

export const GET = gate.read('metric.read', metricRequest, getMetric, { pool: 'chart' })
