import { noInput } from '@/lib/contracts/no-input'
import { listAgreementVersions } from '@/lib/server/agreement/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', noInput, listAgreementVersions)
