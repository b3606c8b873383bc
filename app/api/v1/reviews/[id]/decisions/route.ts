import { decideInput } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { decide } from '@/lib/server/review/decide'

export const POST = gate.write('review.write', decideInput, decide)
