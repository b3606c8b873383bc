import type { MemberRole } from '../policy/roles'

export type AlignmentSide = 'marketing' | 'sales'

const SIDES: Partial<Record<MemberRole, AlignmentSide>> = {
  marketing_leader: 'marketing',
  marketer: 'marketing',
  sales_manager: 'sales',
}

/** The side somebody labels for; null for those who label for none. */
export function sideOf(role: MemberRole | null): AlignmentSide | null {
  return (role && SIDES[role]) ?? null
}
