import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import { refreshQueueColumns } from '@/db/queue-columns'
import { foldEpisodes } from '@/lib/domain/handoff/episodes'
import { readTerms } from '../sla/read-terms'
import { withDisputes } from './disputes'
import { EPISODE_COLUMNS, episodeRow } from './episode-columns'
import { readAgreed, withFailureModes } from './failure-modes'
import { noteChanges } from './note-changes'
import { type ProjectedWorkspace, projectLeadIds } from './project'
import { readHistories } from './read-histories'

type Known = { id: string; leadId: string; n: number; frozenMode: string | null } & Record<string, unknown>

/**
 * Projects a handful of leads: the same fold and the same rows as `projectLeadIds`, without its temporary tables,
 * which cost more than the work when one person answers one handoff. Leads with deals go the other way.
 */
export async function projectFew(
  tx: Tx,
  workspace: ProjectedWorkspace,
  leadIds: readonly string[],
): Promise<void> {
  const { sql } = tx
  await sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${workspace.id} and id = any(${[...leadIds]}::uuid[])
    order by id for no key update) locked`
  await noteChanges(tx, workspace.id, leadIds)
  const terms = await readTerms(tx, workspace)
  const histories = await readHistories(tx, workspace.id, leadIds)
  const simple = histories.filter(({ history }) => history.deals.length === 0)
  const ids = simple.map(({ leadId }) => leadId)
  const known = await sql<Known[]>`
    select id, lead_id as "leadId", n, packet ->> 'failure_mode' as "frozenMode", ${sql(EPISODE_COLUMNS)} from app.handoff
    where workspace_id = ${workspace.id} and lead_id = any(${ids}::uuid[])`
  const kept = new Set<string>()
  const folded = simple.map(({ leadId, history }) => ({ leadId, episodes: foldEpisodes(history, terms) }))
  const judged = await withFailureModes(tx, workspace, folded, await readAgreed(tx, workspace.id))
  const episodes = await withDisputes(tx, workspace.id, judged)
  for (const { leadId, episode } of episodes) {
    const before = known.find(each => each.leadId === leadId && each.n === episode.n)
    const row = episodeRow(episode)
    row.failure_mode = before?.frozenMode ?? row.failure_mode
    kept.add(before?.id ?? '')
    if (!before) {
      const key = { workspace_id: workspace.id, id: uuidv7(), lead_id: leadId, n: episode.n }
      await sql`insert into app.handoff ${sql({ ...key, ...row })}`
    } else if (EPISODE_COLUMNS.some(column => !isSame(row[column], before[column]))) {
      await sql`update app.handoff set ${sql(row)} where workspace_id = ${workspace.id} and id = ${before.id}`
    }
  }
  const gone = known.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0)
    await sql`delete from app.handoff where workspace_id = ${workspace.id} and id = any(${gone}::uuid[])`
  await refreshQueueColumns(sql, workspace.id, sql`and h.lead_id = any(${ids}::uuid[])`)
  const others = leadIds.filter(id => !ids.includes(id))
  if (others.length > 0) await projectLeadIds(tx, workspace, others)
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b
}
