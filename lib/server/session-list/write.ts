import 'server-only'
import type { Tx } from '@/db/client'
import type { Written } from '../gate'
import type { Scope } from '../scope'

/** Ends one of the person's own sessions; the device it is on is signed out at its next request. */
export async function endSession({ sql }: Tx, scope: Scope, input: { id: string }): Promise<Written> {
  const ended = await sql`update app.session set revoked_at = now()
    where id = ${input.id} and user_id = ${scope.actor.id} and revoked_at is null returning 1`
  if (scope.actor.kind !== 'user' || ended.length === 0) {
    return { ok: false, code: 'not_found', message: 'You have no such session open.' }
  }
  return {
    ok: true,
    body: { ended: 1 },
    audit: { verb: 'session.ended', object: { kind: 'session', id: input.id } },
  }
}

/** Ends every session of the person except the one that asks. */
export async function endOtherSessions({ sql }: Tx, scope: Scope): Promise<Written> {
  if (scope.actor.kind !== 'user') {
    return { ok: false, code: 'forbidden', message: 'Only a person has sessions.' }
  }
  const ended = await sql`update app.session set revoked_at = now()
    where user_id = ${scope.actor.id} and id <> ${scope.sessionId} and revoked_at is null returning 1`
  return {
    ok: true,
    body: { ended: ended.length },
    audit: {
      verb: 'session.others_ended',
      object: { kind: 'session', id: null },
      after: { ended: ended.length },
    },
  }
}
