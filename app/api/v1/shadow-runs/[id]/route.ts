import { shadowKey } from '@/lib/contracts/shadow-run'
import { gate } from '@/lib/server/gate'
import { getShadow } from '@/lib/server/shadow-run/read'
import { removeShadow } from '@/lib/server/shadow-run/write'

export const GET = gate.read('replay.run', shadowKey, getShadow, { pool: 'chart' })
export const DELETE = gate.write('scenario.write', shadowKey, removeShadow)
