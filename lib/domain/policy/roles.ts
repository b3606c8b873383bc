/** What a member of a workspace can be. Marketing signs as marketing_leader, sales as sales_manager. */
export const MEMBER_ROLES = [
  'marketing_leader',
  'marketer',
  'sales_manager',
  'sales_rep',
  'executive',
  'admin',
] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const ROLE_LABELS = {
  marketing_leader: 'Marketing leader',
  marketer: 'Marketer',
  sales_manager: 'Sales manager',
  sales_rep: 'Sales rep',
  executive: 'Executive',
  admin: 'Admin',
} satisfies Record<MemberRole, string>
