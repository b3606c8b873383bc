import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listClaims } from '@/lib/server/queue/claims'

export const GET = gate.read('handoff.list', noInput, listClaims)
