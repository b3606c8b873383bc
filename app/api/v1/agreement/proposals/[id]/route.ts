import { proposalKey } from '@/lib/contracts/agreement'
import { getProposal } from '@/lib/server/agreement/proposals'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', proposalKey, getProposal)
