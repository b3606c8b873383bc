import { gate } from '@/lib/server/gate'
import { openLiveStream } from '@/lib/server/live/stream'

export const GET = gate.stream('handoff.list', openLiveStream)
