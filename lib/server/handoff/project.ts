import 'server-only'
import type { Tx } from '@/db/client'
import { pack, packed } from '@/db/packed'
import { foldEpisodes } from '@/lib/domain/handoff/episodes'
import type { ScopeWorkspace } from '../scope'
import { readTerms } from '../sla/read-terms'
import { withDisputes } from './disputes'
import { readAgreed, withFailureModes } from './failure-modes'
import { noteProjected } from './note-changes'
import { type LeadWithHistory, readHistories } from './read-histories'
import { openStage, stageEpisodes } from './stage-episodes'
import { writeDeals } from './write-deals'
import { writeEpisodes } from './write-episodes'

/** Leads folded in one step: a few milliseconds of the event loop. */
const BLOCK = 400

export type ProjectedWorkspace = Pick<ScopeWorkspace, 'id' | 'timeZone' | 'settings'>

/** Opens the list of leads to project, `projected_lead`, for the rest of the transaction. */
export async function openProjection(tx: Tx): Promise<void> {
  await openStage(tx)
}

/** Projects some leads anew, in the transaction that changed what is known of them. */
export async function projectLeadIds(
  tx: Tx,
  workspace: ProjectedWorkspace,
  leadIds: readonly string[],
): Promise<void> {
  if (leadIds.length === 0) return
  await openProjection(tx)
  await tx.sql`insert into projected_lead (lead_id)
    select * from unnest(${packed(
      tx,
      pack(leadIds, id => id),
    )}::uuid[]) on conflict do nothing`
  await projectLeads(tx, workspace)
}

/**
 * Folds the leads listed in `projected_lead` and rewrites their handoffs and what their deals take from them. The
 * leads are locked first, so that two transactions touching one lead never overwrite each other's episodes.
 */
export async function projectLeads(tx: Tx, workspace: ProjectedWorkspace): Promise<void> {
  const [any] = await tx.sql`select from projected_lead limit 1`
  if (!any) return
  await tx.sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${workspace.id} and id in (select lead_id from projected_lead)
    order by id for no key update) locked`
  await noteProjected(tx, workspace.id)
  const terms = await readTerms(tx, workspace)
  const agreed = await readAgreed(tx, workspace.id)
  for await (const leads of histories(tx, workspace.id)) {
    const folded = leads.map(({ leadId, history }) => ({ leadId, episodes: foldEpisodes(history, terms) }))
    const judged = await withFailureModes(tx, workspace, folded, agreed)
    await stageEpisodes(tx, workspace.id, await withDisputes(tx, workspace.id, judged))
  }
  await writeEpisodes(tx, workspace.id)
  await writeDeals(tx, workspace.id)
  await tx.sql`truncate projected_lead, projected_handoff, projected_deal`
}

/** One block is read ahead, so that the database and the fold work at the same time. */
async function* histories(tx: Tx, workspaceId: string): AsyncIterable<LeadWithHistory[]> {
  let ahead: Promise<LeadWithHistory[]> | null = null
  for await (const leadIds of blocks(tx)) {
    const next = readHistories(tx, workspaceId, leadIds)
    next.catch(() => undefined)
    if (ahead) yield await ahead
    ahead = next
  }
  if (ahead) yield await ahead
}

async function* blocks(tx: Tx): AsyncIterable<string[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  while (true) {
    const rows = await tx.sql<{ id: string }[]>`select lead_id as id from projected_lead
      where lead_id > ${after}::uuid order by lead_id limit ${BLOCK}`
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield rows.map(row => row.id)
  }
}
