import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { CreateTokenInput } from '@/lib/contracts/token'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { newToken } from './format'
import { getToken } from './read'

/** Makes a token; it is in this answer and nowhere else. */
export async function createToken(tx: Tx, scope: Scope, input: CreateTokenInput): Promise<Written> {
  const id = uuidv7()
  const { token, hash, hint } = newToken(scope.workspaceId)
  const createdBy = scope.actor.kind === 'user' ? scope.actor.id : null
  await tx.sql`insert into app.api_token (workspace_id, id, name, token_hash, hint, scopes, created_by, expires_at)
    values (${scope.workspaceId}, ${id}, ${input.name}, ${hash}, ${hint}, ${input.scopes}, ${createdBy},
      now() + make_interval(days => ${input.expires_in_days}::int))`
  const view = await getToken(tx, scope, id)
  if (!view) throw new Error('the token just made is not there')
  return {
    ok: true,
    status: 201,
    body: { ...view, token },
    replay: { ...view, token: null },
    audit: {
      verb: 'token.created',
      object: { kind: 'token', id },
      after: { name: input.name, scopes: input.scopes, expires_at: view.expires_at },
    },
  }
}

/** Revokes a token: the next request with it is refused. */
export async function revokeToken(tx: Tx, scope: Scope, input: { id: string }): Promise<Written> {
  const [row] = await tx.sql<{ name: string }[]>`update app.api_token set revoked_at = now()
    where workspace_id = ${scope.workspaceId} and id = ${input.id} and revoked_at is null returning name`
  const view = await getToken(tx, scope, input.id)
  if (!view) return { ok: false, code: 'not_found', message: 'There is no such token.' }
  if (!row) return { ok: false, code: 'conflict', message: 'This token was already revoked.' }
  return {
    ok: true,
    body: view,
    audit: { verb: 'token.revoked', object: { kind: 'token', id: input.id }, before: { name: row.name } },
  }
}
