import { agreementVersionInput } from '@/lib/contracts/agreement'
import { getAgreementVersion } from '@/lib/server/agreement/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', agreementVersionInput, getAgreementVersion)
