import { reasonsByRuleRequest } from '@/lib/contracts/reasons-by-rule'
import { gate } from '@/lib/server/gate'
import { getReasonsByRule } from '@/lib/server/rejection/by-rule'

export const GET = gate.read('rejection.read', reasonsByRuleRequest, getReasonsByRule, { pool: 'chart' })
