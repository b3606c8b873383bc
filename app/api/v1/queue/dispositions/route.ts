import { disposeManyInput } from '@/lib/contracts/disposition'
import { disposeHandoffsAtOnce } from '@/lib/server/disposition/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('handoff.dispose', disposeManyInput, disposeHandoffsAtOnce)
