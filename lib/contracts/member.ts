import { z } from 'zod'
import { normalEmail } from '@/lib/domain/member/normal-email'
import { MEMBER_ROLES } from '@/lib/domain/policy/roles'

export const emailAddress = z.string().max(254).transform(normalEmail).pipe(z.email('not an e-mail address'))
export const personName = z.string().trim().min(1, 'enter a name').max(120)

/** `POST /api/v1/members`: a person joins with a role, and a password that is shown once. */
export const addMemberInput = z.strictObject({
  email: emailAddress,
  name: personName,
  role: z.enum(MEMBER_ROLES),
})
export type AddMemberInput = z.infer<typeof addMemberInput>

/** `PATCH /api/v1/members/{id}`. `revision` is that of the member as it was read; without it: 428. */
export const changeMemberInput = z.strictObject({
  id: z.uuid(),
  role: z.enum(MEMBER_ROLES),
  revision: z.int().min(0).optional(),
})
export type ChangeMemberInput = z.infer<typeof changeMemberInput>

export const memberId = z.strictObject({ id: z.uuid() })

export const memberView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(MEMBER_ROLES),
  revision: z.int(),
  joined_at: z.iso.datetime(),
  /** When the member was last active in this workspace; null when no session of theirs is open. */
  last_seen_at: z.iso.datetime().nullable(),
  deactivated_at: z.iso.datetime().nullable(),
  is_you: z.boolean(),
})
export type MemberView = z.infer<typeof memberView>

export const memberList = z.object({ members: z.array(memberView) })
export type MemberList = z.infer<typeof memberList>

/** The password is in this answer alone: it is stored as a hash, and a repeated request does not get it again. */
export const addedMember = memberView.extend({ password: z.string().nullable() })
export type AddedMember = z.infer<typeof addedMember>
