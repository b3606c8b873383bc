import { shadowKey } from '@/lib/contracts/shadow-run'
import { gate } from '@/lib/server/gate'
import { stopShadow } from '@/lib/server/shadow-run/write'

export const POST = gate.write('scenario.write', shadowKey, stopShadow)
