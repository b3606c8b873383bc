import { type Action, grantOf } from '../policy/policy'
import type { MemberRole } from '../policy/roles'

/** Kinds of objects in the audit log, with the action that lets a person see the object itself. */
const SEEN_WITH = {
  workspace: 'workspace.read',
  member: 'member.read',
  token: 'token.read',
  import: 'import.read',
  agreement: 'agreement.read',
  lead: 'lead.list',
  handoff: 'handoff.list',
  routing: 'handoff.assign',
  absence: 'handoff.assign',
  saved_view: 'handoff.list',
  scenario: 'replay.run',
} as const satisfies Record<string, Action>

/** Kinds whose audit rows a role may read: those of objects it can see. Null: all of them (admins, operators). */
export function visibleKinds(role: MemberRole | null): string[] | null {
  if (role === null || role === 'admin') return null
  return Object.entries(SEEN_WITH)
    .filter(([, action]) => grantOf(role, action) === 'all')
    .map(([kind]) => kind)
}
