import { pauseInput, resumeInput } from '@/lib/contracts/pause'
import { gate } from '@/lib/server/gate'
import { pauseHandoff, resumeHandoff } from '@/lib/server/sla/pause'

export const POST = gate.write('handoff.dispose', pauseInput, pauseHandoff)
export const DELETE = gate.write('handoff.dispose', resumeInput, resumeHandoff)
