import type { MemberRole } from '../policy/roles'

/** The side a role signs for; the others sign for none. */
export const SIDE_OF_ROLE: Readonly<Partial<Record<MemberRole, 'marketing' | 'sales'>>> = {
  marketing_leader: 'marketing',
  sales_manager: 'sales',
}
