import { noInput } from '@/lib/contracts/no-input'
import { listChanges } from '@/lib/server/draft/history'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', noInput, listChanges)
