import { returnInput } from '@/lib/contracts/disposition'
import { returnHandoff } from '@/lib/server/disposition/return'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('handoff.complete', returnInput, returnHandoff)
