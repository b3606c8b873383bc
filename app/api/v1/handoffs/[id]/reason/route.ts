import { recodeInput } from '@/lib/contracts/rejection'
import { gate } from '@/lib/server/gate'
import { recodeReason } from '@/lib/server/rejection/recode'

export const POST = gate.write('rejection.recode', recodeInput, recodeReason)
