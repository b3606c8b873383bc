import { labelInput } from '@/lib/contracts/alignment'
import { labelLeads } from '@/lib/server/alignment/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('alignment.label', labelInput, labelLeads)
