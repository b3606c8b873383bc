import { roundKey } from '@/lib/contracts/alignment'
import { getRound } from '@/lib/server/alignment/read'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('alignment.read', roundKey, getRound)
