import { roundKey } from '@/lib/contracts/alignment'
import { handIn } from '@/lib/server/alignment/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('alignment.label', roundKey, handIn)
