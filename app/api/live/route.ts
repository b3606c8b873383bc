import { gate } from '@/lib/server/gate'
import { openLiveStream } from '@/lib/server/live/stream'

export const GET = gate.stream('notification.own', openLiveStream)
