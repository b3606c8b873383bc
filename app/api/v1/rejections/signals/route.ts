import { ruleSheetRequest } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { listSignals } from '@/lib/server/rejection/signals'

export const GET = gate.read('signal.read', ruleSheetRequest, listSignals)
