import { reviewKey } from '@/lib/contracts/review'
import { gate } from '@/lib/server/gate'
import { getReviewPack } from '@/lib/server/review/read'

export const GET = gate.read('review.read', reviewKey, getReviewPack, { pool: 'chart' })
