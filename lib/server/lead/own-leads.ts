import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

/**
 * What a source may call the owner of a lead for it to be the member's own: their e-mail address, or their name if
 * nobody else in the workspace has it, because two people of one name would read each other's leads. Null: every
 * lead is theirs to see, whoever owns it.
 */
export async function ownerNames({ sql }: Tx, scope: Scope): Promise<string[] | null> {
  if (scope.grant === 'all') return null
  if (scope.grant !== 'own' || scope.actor.kind !== 'user') return []
  const [person] = await sql<{ email: string; name: string; isShared: boolean }[]>`
    select lower(u.email) as email, lower(trim(u.name)) as name,
      exists (select 1 from app.membership m join app.app_user other on other.id = m.user_id
        where m.workspace_id = ${scope.workspaceId} and m.user_id <> u.id
          and lower(trim(other.name)) = lower(trim(u.name))) as "isShared"
    from app.app_user u where u.id = ${scope.actor.id}`
  if (!person) return []
  return person.isShared ? [person.email] : [person.email, person.name]
}

/** The same as a condition on the lead `l`. */
export function ownedBy(sql: postgres.Sql, names: readonly string[] | null) {
  if (names === null) return sql``
  return names.length === 0 ? sql`and false` : sql`and lower(trim(l.owner)) in ${sql(names)}`
}
