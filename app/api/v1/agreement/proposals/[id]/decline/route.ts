import { declineInput } from '@/lib/contracts/agreement'
import { decline } from '@/lib/server/agreement/end-proposal'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('agreement.sign', declineInput, decline)
