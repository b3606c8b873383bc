import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { SaveScenarioInput } from '@/lib/contracts/scenario'
import type { Written } from '../gate'
import type { Scope } from '../scope'

const MOST = 200

/** Keeps changes of the lab under a name; one of the same name is what it is now. */
export async function saveScenario({ sql }: Tx, scope: Scope, input: SaveScenarioInput): Promise<Written> {
  const { name, base_version, changes } = input
  const [held] = await sql<{ n: number }[]>`
    select count(*)::int as n from app.scenario where workspace_id = ${scope.workspaceId} and name <> ${name}`
  if ((held?.n ?? 0) >= MOST)
    return { ok: false, code: 'invalid', message: `There are ${MOST} scenarios. Remove one first.` }
  const by = scope.actor.kind === 'user' ? scope.actor.id : null
  const [row] = await sql<{ id: string }[]>`
    insert into app.scenario (workspace_id, id, name, base_version, changes, created_by)
    values (${scope.workspaceId}, ${uuidv7()}, ${name}, ${base_version}, ${sql.json(changes)}, ${by})
    on conflict (workspace_id, name) do update
      set base_version = excluded.base_version, changes = excluded.changes, created_by = excluded.created_by,
        created_at = now()
    returning id`
  const id = row?.id ?? null
  return {
    ok: true,
    status: 201,
    body: { id },
    audit: {
      verb: 'scenario.kept',
      object: { kind: 'scenario', id },
      after: { name, base_version, changes },
    },
  }
}

/** Removes a scenario. */
export async function removeScenario({ sql }: Tx, scope: Scope, { id }: { id: string }): Promise<Written> {
  const [row] = await sql<{ name: string }[]>`
    delete from app.scenario where workspace_id = ${scope.workspaceId} and id = ${id} returning name`
  if (!row) return { ok: false, code: 'not_found', message: 'There is no such scenario.' }
  return {
    ok: true,
    body: { id },
    audit: { verb: 'scenario.removed', object: { kind: 'scenario', id }, before: { name: row.name } },
  }
}
