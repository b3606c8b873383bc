import { commentInput } from '@/lib/contracts/agreement-talk'
import { noInput } from '@/lib/contracts/no-input'
import { addComment, listComments } from '@/lib/server/agreement/comments'
import { gate } from '@/lib/server/gate'

export const GET = gate.read('agreement.read', noInput, listComments)
export const POST = gate.write('agreement.comment', commentInput, addComment)
