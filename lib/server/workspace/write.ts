import 'server-only'
import { type Tx, withUser } from '@/db/client'
import type { Written } from '../gate'
import type { Scope } from '../scope'

/** Makes another workspace of the person the one their sessions open; their numbers never mix. */
export async function openWorkspace(tx: Tx, scope: Scope, input: { id: string }): Promise<Written> {
  const userId = scope.actor.kind === 'user' ? scope.actor.id : null
  if (!userId) return { ok: false, code: 'forbidden', message: 'Only a person can change workspace.' }
  const [member] = await withUser(
    userId,
    ({ sql }) => sql`select 1 from app.membership
      where workspace_id = ${input.id} and user_id = ${userId} and deactivated_at is null`,
    { readOnly: true },
  )
  if (!member) return { ok: false, code: 'not_found', message: 'You are not a member of that workspace.' }
  await tx.sql`update app.session set active_workspace_id = ${input.id}
    where user_id = ${userId} and revoked_at is null`
  return {
    ok: true,
    body: { id: input.id },
    audit: { verb: 'workspace.opened', object: { kind: 'workspace', id: input.id } },
  }
}
