import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

/** Names of members, past ones too, by their ids. */
export async function peopleNamed(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await sql<{ id: string; name: string }[]>`
    select u.id, u.name from app.membership m join app.app_user u on u.id = m.user_id
    where m.workspace_id = ${workspaceId} and m.user_id = any(${wanted}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
