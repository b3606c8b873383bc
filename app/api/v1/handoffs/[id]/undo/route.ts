import { handoffId } from '@/lib/contracts/disposition'
import { undoDisposition } from '@/lib/server/disposition/undo'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('handoff.dispose', handoffId, undoDisposition)
