import { noInput } from '@/lib/contracts/no-input'
import { getAgreement } from '@/lib/server/agreement/state'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', noInput, getAgreement)
