import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { SaveViewInput } from '@/lib/contracts/saved-view'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { QUEUE_PAGE } from './read'

const MOST = 50

/** Keeps a view of the queue; one of the same name is what it is now. */
export async function saveView({ sql }: Tx, scope: Scope, { name, query }: SaveViewInput): Promise<Written> {
  if (scope.actor.kind !== 'user')
    return { ok: false, code: 'invalid', message: 'Only a person has views of their own.' }
  const [held] = await sql<{ n: number }[]>`select count(*)::int as n from app.saved_view
    where workspace_id = ${scope.workspaceId} and user_id = ${scope.actor.id}`
  if ((held?.n ?? 0) >= MOST)
    return { ok: false, code: 'invalid', message: `You have ${MOST} views. Remove one first.` }
  const [row] = await sql<{ id: string }[]>`
    insert into app.saved_view (workspace_id, id, user_id, page, name, query)
    values (${scope.workspaceId}, ${uuidv7()}, ${scope.actor.id}, ${QUEUE_PAGE}, ${name}, ${query})
    on conflict (workspace_id, user_id, page, name) do update set query = excluded.query returning id`
  const id = row?.id ?? null
  return {
    ok: true,
    status: 201,
    body: { id, name, query },
    audit: { verb: 'saved_view.kept', object: { kind: 'saved_view', id }, after: { name, query } },
  }
}

/** Removes one of one's own views. */
export async function removeView({ sql }: Tx, scope: Scope, { id }: { id: string }): Promise<Written> {
  const [row] = await sql<{ name: string }[]>`
    delete from app.saved_view where workspace_id = ${scope.workspaceId} and id = ${id} and user_id = ${scope.actor.id}
    returning name`
  if (!row) return { ok: false, code: 'not_found', message: 'You have no such view.' }
  return {
    ok: true,
    body: { id },
    audit: { verb: 'saved_view.removed', object: { kind: 'saved_view', id }, before: { name: row.name } },
  }
}
