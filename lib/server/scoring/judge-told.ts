import 'server-only'
import type { Tx } from '@/db/client'
import { refreshFailureModes } from '../handoff/refresh-failure-modes'
import type { Scope } from '../scope'
import { projectSome } from './hand-over'
import { scoreLeads, type Told } from './score-leads'

export type News = {
  told: readonly Told[]
  /** Leads that sales was in touch with. */
  touched: readonly string[]
}

/**
 * What follows from news of leads that are locked: their handoffs' first touches, what was wrong with handoffs of
 * whom something earlier is told, and who is handed over. Answers the ids of the new handoffs.
 */
export async function judgeTold(tx: Tx, scope: Scope, { told, touched }: News, now: Date): Promise<string[]> {
  if (touched.length > 0) await projectSome(tx, scope, touched)
  await refreshFailureModes(tx, scope.workspace, await listHandedOver(tx, scope, told))
  const { handedOver } = await scoreLeads(tx, scope, told, now)
  return handedOver
}

/** Leads of whom something is told now that they did before they were handed over. */
async function listHandedOver({ sql }: Tx, { workspaceId }: Scope, told: readonly Told[]): Promise<string[]> {
  if (told.length === 0) return []
  const leads = told.map(({ leadId }) => leadId)
  const first = told.map(({ fromMs }) => new Date(fromMs).toISOString())
  const rows = await sql<{ id: string }[]>`
    select distinct h.lead_id as id
    from unnest(${leads}::uuid[], ${first}::text[]::timestamptz[]) as told (lead_id, first)
    join app.handoff h on h.workspace_id = ${workspaceId} and h.lead_id = told.lead_id
      and h.mql_at + interval '1 day' >= told.first`
  return rows.map(({ id }) => id)
}
