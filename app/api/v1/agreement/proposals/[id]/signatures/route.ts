import { signInput } from '@/lib/contracts/agreement'
import { sign } from '@/lib/server/agreement/sign'
import { gate } from '@/lib/server/gate'

export const POST = gate.write('agreement.sign', signInput, sign)
