import { voidInput } from '@/lib/contracts/disposition'
import { voidRejection } from '@/lib/server/disposition/void'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('handoff.void', voidInput, voidRejection)
