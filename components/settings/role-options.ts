import { MEMBER_ROLES, type MemberRole, ROLE_LABELS } from '@/lib/domain/policy/roles'

const HINTS: Record<MemberRole, string> = {
  marketing_leader: 'Tunes the criteria, imports, signs for marketing',
  marketer: 'Imports and reads everything',
  sales_manager: 'Sees every lead and decides, signs for sales',
  sales_rep: 'Sees the leads they own',
  executive: 'Sees numbers, never a lead by name',
  admin: 'People, tokens and settings; signs for nobody',
}

export const roleOptions = MEMBER_ROLES.map(role => ({
  value: role,
  label: ROLE_LABELS[role],
  hint: HINTS[role],
}))
