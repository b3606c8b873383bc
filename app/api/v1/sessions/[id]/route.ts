import { sessionId } from '@/lib/contracts/session'
import { gate } from '@/lib/server/gate'
import { endSession } from '@/lib/server/session-list/write'

export const DELETE = gate.write('session.own', sessionId, endSession)
