import { ruleSheetRequest } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { getRuleSheet } from '@/lib/server/rejection/read'

export const GET = gate.read('rejection.read', ruleSheetRequest, getRuleSheet, { pool: 'chart' })
