import { decideDisputeInput } from '@/lib/contracts/dispute'
import { decideDispute } from '@/lib/server/dispute/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('dispute.decide', decideDisputeInput, decideDispute)
