import { assignInput } from '@/lib/contracts/routing'
import { gate } from '@/lib/server/gate'
import { assignByHand } from '@/lib/server/routing/assign'

export const POST = gate.write('handoff.assign', assignInput, assignByHand)
