import { SIDE_OF_ROLE } from '@/lib/domain/agreement/side-of-role'
import type { MemberRole } from '@/lib/domain/policy/roles'

/** A person's colour is that of their side. */
export function personColour(role: MemberRole): string {
  const side =
    SIDE_OF_ROLE[role] ?? (role === 'marketer' ? 'marketing' : role === 'sales_rep' ? 'sales' : null)
  return side === null ? 'var(--ink-2)' : `var(--${side})`
}

export const initials = (name: string) =>
  name
    .split(/\s+/)
    .map(word => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
