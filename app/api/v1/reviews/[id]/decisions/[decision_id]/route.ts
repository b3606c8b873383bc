import { decisionKey } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { withdrawDecision } from '@/lib/server/review/decide'

export const DELETE = gate.write('review.write', decisionKey, withdrawDecision)
