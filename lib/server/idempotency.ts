import 'server-only'
import type { Tx } from '@/db/client'
import { AppError } from './errors'
import type { Json } from './record'
import type { Scope } from './scope'
import { hashSecret } from './secret'

const MAX_KEY = 255

export type Replay = { status: number; body: Json }
export type Claim = { scope: Scope; route: string; key: string; bodyHash: string }

/** Key, route and body of a write that asked to happen once; null when it did not ask. */
export function claimOf(request: Request, scope: Scope, body: string): Claim | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (key === '' || key.length > MAX_KEY)
    throw new AppError('invalid', `Idempotency-Key must have 1 to ${MAX_KEY} characters.`)
  const url = new URL(request.url)
  return {
    scope,
    key,
    route: `${request.method} ${url.pathname}`,
    bodyHash: hashSecret(`${url.search}\n${body}`),
  }
}

const principalOf = (scope: Scope) => `${scope.actor.kind}:${scope.actor.id ?? ''}`

/** Takes the key, waiting for a write under way with the same one; a key already used replays its answer. */
export async function takeKey(tx: Tx, claim: Claim): Promise<Replay | null> {
  const { scope, route, key, bodyHash } = claim
  const principal = principalOf(scope)
  const taken = await tx.sql`insert into app.idempotency_key (workspace_id, principal, route, key, body_hash)
    values (${scope.workspaceId}, ${principal}, ${route}, ${key}, ${bodyHash}) on conflict do nothing returning 1`
  if (taken.length > 0) return null
  const [row] = await tx.sql<{ hash: string; status: number; response: Json }[]>`
    select body_hash as hash, status, response from app.idempotency_key
    where workspace_id = ${scope.workspaceId} and principal = ${principal} and route = ${route} and key = ${key}`
  if (!row) throw new AppError('conflict', 'A request with this Idempotency-Key is under way. Try again.')
  if (row.hash !== bodyHash)
    throw new AppError('key_reused', 'Use a new Idempotency-Key for a different request.')
  return { status: row.status, body: row.response }
}

/** Keeps the answer with its key, for whoever repeats the request. */
export async function keepAnswer(tx: Tx, claim: Claim, answer: Replay): Promise<void> {
  const { scope, route, key } = claim
  await tx.sql`update app.idempotency_key set status = ${answer.status}, response = ${JSON.stringify(answer.body)}
    where workspace_id = ${scope.workspaceId} and principal = ${principalOf(scope)} and route = ${route} and key = ${key}`
}
