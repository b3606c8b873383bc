import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listGuards } from '@/lib/server/rejection/guards'

export const GET = gate.read('rejection.read', noInput, listGuards)
