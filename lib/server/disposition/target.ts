import 'server-only'
import type { Tx } from '@/db/client'
import type { DisposeManyInput } from '@/lib/contracts/disposition'
import { grantOf } from '@/lib/domain/policy/policy'
import type { MemberRole } from '@/lib/domain/policy/roles'
import type { ErrorCode } from '../errors'
import type { Scope } from '../scope'

type Targets = Pick<DisposeManyInput, 'to_member' | 'into_lead'>

/** What is wrong with the person or the lead a handoff is to go to; null when nothing is. */
export async function targetProblem(
  { sql }: Tx,
  scope: Scope,
  { to_member: memberId, into_lead: leadId }: Targets,
): Promise<{ code: ErrorCode; message: string } | null> {
  if (memberId) {
    const [member] = await sql<{ role: MemberRole }[]>`
      select m.role from app.membership m join app.app_user u on u.id = m.user_id
      where m.workspace_id = ${scope.workspaceId} and m.user_id = ${memberId}
        and m.deactivated_at is null and u.deactivated_at is null`
    if (!member) return { code: 'invalid', message: 'to_member: is not a member of this workspace' }
    if (grantOf(member.role, 'handoff.dispose') === 'none')
      return { code: 'invalid', message: 'to_member: does not work on handoffs' }
  }
  if (leadId) {
    const [lead] = await sql<{ isMerged: boolean }[]>`
      select merged_into_id is not null as "isMerged" from app.lead
      where workspace_id = ${scope.workspaceId} and id = ${leadId} and voided_at is null`
    if (!lead) return { code: 'invalid', message: 'into_lead: there is no such lead' }
    if (lead.isMerged) return { code: 'invalid', message: 'into_lead: was merged into another lead itself' }
  }
  return null
}
