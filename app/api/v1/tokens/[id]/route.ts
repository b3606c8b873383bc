import { tokenId } from '@/lib/contracts/token'
import { gate } from '@/lib/server/gate'
import { revokeToken } from '@/lib/server/token/write'

export const DELETE = gate.write('token.write', tokenId, revokeToken)
