import { answerDisputeInput } from '@/lib/contracts/dispute'
import { answerDispute } from '@/lib/server/dispute/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('dispute.answer', answerDisputeInput, answerDispute)
