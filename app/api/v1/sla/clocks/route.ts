import { slaQuery } from '@/lib/contracts/sla-report'
import { gate } from '@/lib/server/gate'
import { getSlaClocks } from '@/lib/server/sla/clocks'

export const GET = gate.read('metric.read', slaQuery, getSlaClocks, { pool: 'chart' })
