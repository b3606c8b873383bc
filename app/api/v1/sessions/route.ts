import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listSessions } from '@/lib/server/session-list/read'
import { endOtherSessions } from '@/lib/server/session-list/write'

export const GET = gate.read('session.own', noInput, listSessions)
export const DELETE = gate.write('session.own', noInput, endOtherSessions)
