import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

export type LeadName = { name: string | null; company: string | null }

/** Names of leads by their ids. */
export async function nameLeads(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  ids: readonly string[],
): Promise<Map<string, LeadName>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<(LeadName & { id: string })[]>`
    select l.id, l.company,
      coalesce(c.full_name, nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.email) as name
    from app.lead l
    left join app.lead_contact c on c.workspace_id = l.workspace_id and c.lead_id = l.id
    where l.workspace_id = ${workspaceId} and l.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, name, company }) => [id, { name, company }]))
}
