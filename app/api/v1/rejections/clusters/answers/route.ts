import { answerClusterInput } from '@/lib/contracts/rejection-cluster'
import { gate } from '@/lib/server/gate'
import { answerCluster } from '@/lib/server/rejection/answer-cluster'

export const POST = gate.write('rejection.answer', answerClusterInput, answerCluster)
