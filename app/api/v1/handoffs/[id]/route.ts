import { handoffId } from '@/lib/contracts/disposition'
import { gate } from '@/lib/server/gate'
import { getPacket } from '@/lib/server/queue/packet'

export const GET = gate.read('handoff.list', handoffId, getPacket)
