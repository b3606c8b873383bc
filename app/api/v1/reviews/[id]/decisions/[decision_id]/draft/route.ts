import { putIntoDraftInput } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { putIntoDraft } from '@/lib/server/review/decide'

export const POST = gate.write('review.write', putIntoDraftInput, putIntoDraft)
