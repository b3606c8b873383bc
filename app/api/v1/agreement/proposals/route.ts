import { proposeInput } from '@/lib/contracts/agreement'
import { noInput } from '@/lib/contracts/no-input'
import { listProposals } from '@/lib/server/agreement/proposals'
import { propose } from '@/lib/server/agreement/propose'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', noInput, listProposals)
export const POST = gate.write('agreement.propose', proposeInput, propose)
