import { resolveInput } from '@/lib/contracts/agreement-talk'
import { resolveComment } from '@/lib/server/agreement/comments'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('agreement.comment', resolveInput, resolveComment)
