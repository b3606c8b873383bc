import { metricRequest } from '@/lib/contracts/metric-query'
import { gate } from '@/lib/server/gate'
import { downloadMetric } from '@/lib/server/metric/csv'

export const GET = gate.download('metric.read', metricRequest, downloadMetric)
