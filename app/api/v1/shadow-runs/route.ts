import { noInput } from '@/lib/contracts/no-input'
import { startShadowInput } from '@/lib/contracts/shadow-run'
import { gate } from '@/lib/server/gate'
import { listShadows } from '@/lib/server/shadow-run/read'
import { startShadow } from '@/lib/server/shadow-run/write'

export const GET = gate.read('replay.run', noInput, listShadows)
export const POST = gate.write('scenario.write', startShadowInput, startShadow)
