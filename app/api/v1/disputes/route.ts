import { noInput } from '@/lib/contracts/no-input'
import { listDisputes } from '@/lib/server/dispute/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('dispute.read', noInput, listDisputes)
