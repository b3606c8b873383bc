import { defineInput } from '@/lib/contracts/alignment'
import { defineForSide } from '@/lib/server/alignment/write'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('alignment.label', defineInput, defineForSide)
