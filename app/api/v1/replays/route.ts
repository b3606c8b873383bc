import { replayRequest } from '@/lib/contracts/replay'
import { gate } from '@/lib/server/gate'
import { runReplay } from '@/lib/server/replay/read'

export const POST = gate.read('replay.run', replayRequest, runReplay, { pool: 'chart' })
