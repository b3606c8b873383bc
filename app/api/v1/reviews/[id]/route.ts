import { changeReviewInput, reviewKey } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { getReview } from '@/lib/server/review/read'
import { changeReview } from '@/lib/server/review/write'

export const GET = gate.read('review.read', reviewKey, getReview)
export const PATCH = gate.write('review.write', changeReviewInput, changeReview)
