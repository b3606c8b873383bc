import { changeMemberInput } from '@/lib/contracts/member'
import { gate } from '@/lib/server/gate'
import { changeRole } from '@/lib/server/member/write'

export const PATCH = gate.write('member.write', changeMemberInput, changeRole)
