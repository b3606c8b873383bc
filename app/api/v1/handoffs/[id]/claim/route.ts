import { claimInput, handoffId } from '@/lib/contracts/disposition'
import { claimHandoff, releaseHandoff } from '@/lib/server/disposition/claim'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('handoff.dispose', claimInput, claimHandoff)
export const DELETE = gate.write('handoff.dispose', handoffId, releaseHandoff)
