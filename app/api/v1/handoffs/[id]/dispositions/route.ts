import { disposeInput } from '@/lib/contracts/disposition'
import { disposeHandoff } from '@/lib/server/disposition/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('handoff.dispose', disposeInput, disposeHandoff)
