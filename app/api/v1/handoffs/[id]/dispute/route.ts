import { openDisputeInput } from '@/lib/contracts/dispute'
import { openDispute } from '@/lib/server/dispute/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('dispute.open', openDisputeInput, openDispute)
