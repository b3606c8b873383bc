import { noInput } from '@/lib/contracts/no-input'
import { callReviewInput } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { listReviews } from '@/lib/server/review/read'
import { callReview } from '@/lib/server/review/write'

export const GET = gate.read('review.read', noInput, listReviews)
export const POST = gate.write('review.write', callReviewInput, callReview)
