import 'server-only'
import type { Tx } from '@/db/client'
import type { ScenarioList } from '@/lib/contracts/scenario'
import type { Scope } from '../scope'

type Row = Omit<ScenarioList['scenarios'][number], 'created_at'> & { createdAt: Date }

/** What was kept from the lab, newest first. */
export async function listScenarios({ sql }: Tx, { workspaceId }: Scope): Promise<ScenarioList> {
  const rows = await sql<Row[]>`
    select s.id, s.name, s.base_version, s.changes, u.name as created_by, s.created_at as "createdAt"
    from app.scenario s left join app.app_user u on u.id = s.created_by
    where s.workspace_id = ${workspaceId} order by s.created_at desc, s.id desc limit 200`
  return { scenarios: rows.map(({ createdAt, ...row }) => ({ ...row, created_at: createdAt.toISOString() })) }
}
