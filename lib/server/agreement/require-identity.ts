import 'server-only'
import type { Tx } from '@/db/client'
import { AppError } from '../errors'
import { passwordMatches } from '../identity/password'
import { signInWait } from '../identity/sign-in-limit'
import type { Scope } from '../scope'

/** A signature is by the person, not by whoever sits at their screen: they show once more who they are. */
export async function requireIdentity(
  { sql }: Tx,
  scope: Scope,
  shown: { password?: string; confirm?: boolean },
): Promise<void> {
  const { actor, ip, workspace } = scope
  const [person] = await sql<{ hash: string | null }[]>`
    select password_hash as hash from app.app_user where id = ${actor.id}`
  if (person?.hash === null && workspace.isSample) {
    if (shown.confirm === true) return
    throw new AppError('invalid', 'Confirm that it is you who signs.')
  }
  const wait = await signInWait(`signature of ${actor.id}`, ip ?? 'unknown')
  if (wait !== null)
    throw new AppError('rate_limited', `Too many tries. Wait ${wait} seconds.`, { retryAfterSeconds: wait })
  if (!(await passwordMatches(person?.hash ?? null, shown.password ?? '')))
    throw new AppError('invalid', 'The password is not right. Your signature needs it once more.')
}
