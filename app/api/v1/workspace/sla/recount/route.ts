import { recountInput } from '@/lib/contracts/workspace'
import { gate } from '@/lib/server/gate'
import { recountClocks } from '@/lib/server/sla/write'

export const POST = gate.write('workspace.update', recountInput, recountClocks)
