import { decisionKey } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { finishDecision } from '@/lib/server/review/decide'

export const POST = gate.write('review.write', decisionKey, finishDecision)
