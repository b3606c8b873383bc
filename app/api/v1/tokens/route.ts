import { noInput } from '@/lib/contracts/no-input'
import { createTokenInput } from '@/lib/contracts/token'
import { gate } from '@/lib/server/gate'
import { listTokens } from '@/lib/server/token/read'
import { createToken } from '@/lib/server/token/write'

export const GET = gate.read('token.read', noInput, listTokens)
export const POST = gate.write('token.write', createTokenInput, createToken)
