import { memberId } from '@/lib/contracts/member'
import { gate } from '@/lib/server/gate'
import { reactivateMember } from '@/lib/server/member/write'

export const POST = gate.write('member.write', memberId, reactivateMember)
