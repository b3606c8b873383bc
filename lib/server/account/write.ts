import 'server-only'
import type { Tx } from '@/db/client'
import type { ChangePasswordInput } from '@/lib/contracts/account'
import { passwordProblem } from '@/lib/domain/member/password-problem'
import { AppError } from '../errors'
import type { Written } from '../gate'
import { hashPassword, passwordMatches } from '../identity/password'
import { signInWait } from '../identity/sign-in-limit'
import type { Scope } from '../scope'

/** Changes one's own password; whoever is signed in elsewhere with the old one is signed out. */
export async function changePassword(
  { sql }: Tx,
  scope: Scope,
  input: ChangePasswordInput,
): Promise<Written> {
  const { actor, sessionId, workspace, ip } = scope
  if (actor.kind !== 'user') return { ok: false, code: 'forbidden', message: 'Only a person has a password.' }
  const wait = await signInWait(`password of ${actor.id}`, ip ?? 'unknown')
  if (wait !== null) {
    throw new AppError('rate_limited', `Too many tries. Wait ${wait} seconds.`, { retryAfterSeconds: wait })
  }
  const [person] = await sql<{ email: string; name: string; hash: string | null }[]>`
    select email, name, password_hash as hash from app.app_user where id = ${actor.id} for update`
  if (!person?.hash)
    return { ok: false, code: 'conflict', message: 'This account has no password to change.' }
  if (!(await passwordMatches(person.hash, input.current))) {
    return { ok: false, code: 'invalid', message: 'The current password is not right.' }
  }
  const problem = passwordProblem(input.next, [person.email, person.name, workspace.name])
  if (problem) return { ok: false, code: 'invalid', message: problem }
  await sql`update app.app_user set password_hash = ${await hashPassword(input.next)} where id = ${actor.id}`
  const ended = await sql`update app.session set revoked_at = now()
    where user_id = ${actor.id} and id <> ${sessionId} and revoked_at is null returning 1`
  return {
    ok: true,
    body: { ended: ended.length },
    audit: { verb: 'account.password_changed', object: { kind: 'member', id: actor.id } },
  }
}
