import { reviewKey } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { closeReview } from '@/lib/server/review/close'

export const POST = gate.write('review.close', reviewKey, closeReview)
