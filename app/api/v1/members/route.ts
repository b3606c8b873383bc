import { addMemberInput } from '@/lib/contracts/member'
import { noInput } from '@/lib/contracts/no-input'
import { gate } from '@/lib/server/gate'
import { listMembers } from '@/lib/server/member/read'
import { addMember } from '@/lib/server/member/write'

export const GET = gate.read('member.read', noInput, listMembers)
export const POST = gate.write('member.write', addMemberInput, addMember)
