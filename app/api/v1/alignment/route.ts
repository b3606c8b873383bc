import { noInput } from '@/lib/contracts/no-input'
import { listRounds } from '@/lib/server/alignment/read'
import { openRound } from '@/lib/server/alignment/write'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('alignment.read', noInput, listRounds)
export const POST = gate.write('alignment.open', noInput, openRound)
