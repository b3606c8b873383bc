import type { MemberRole } from '@/lib/domain/policy/roles'

/** People of the sample company whom anybody may be for a look around; they have no password. */
export const DEMO_IDENTITIES = [
  { key: 'marketing', name: 'Maya Lindqvist', role: 'marketing_leader', email: 'maya@northwind.example' },
  { key: 'sales', name: 'Samuel Okafor', role: 'sales_manager', email: 'samuel@northwind.example' },
  { key: 'rep', name: 'Rita Castellano', role: 'sales_rep', email: 'rita@northwind.example' },
  { key: 'executive', name: 'Elena Brandt', role: 'executive', email: 'elena@northwind.example' },
] as const satisfies readonly { key: string; name: string; role: MemberRole; email: string }[]
