import { withdrawInput } from '@/lib/contracts/agreement'
import { withdraw } from '@/lib/server/agreement/end-proposal'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('agreement.propose', withdrawInput, withdraw)
