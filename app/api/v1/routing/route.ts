import { noInput } from '@/lib/contracts/no-input'
import { routingInput } from '@/lib/contracts/routing'
import { gate } from '@/lib/server/gate'
import { getRouting } from '@/lib/server/routing/read'
import { updateRouting } from '@/lib/server/routing/write'

export const GET = gate.read('handoff.list', noInput, getRouting)
export const PUT = gate.write('handoff.assign', routingInput, updateRouting)
