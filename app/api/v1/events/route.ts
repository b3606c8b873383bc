import { eventsInput } from '@/lib/contracts/event'
import { recordEvents } from '@/lib/server/event/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('event.write', eventsInput, recordEvents)
