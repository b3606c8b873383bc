import 'server-only'
import type { Tx } from '@/db/client'
import { pack, packed } from '@/db/packed'
import { type JudgeableEpisode, readAgreed, withFailureModes } from './failure-modes'
import { noteChanges } from './note-changes'
import type { ProjectedWorkspace } from './project'

/** Leads judged in one step: a few milliseconds of the event loop. */
const BLOCK = 400

type Known = JudgeableEpisode & {
  id: string
  leadId: string
  failureMode: string | null
  isFrozen: boolean
}

/**
 * Names the failure modes of some leads' handoffs anew: what was done before a handoff may be told after it, and
 * what was agreed as well. What a packet froze stays. Returns how many changed.
 */
export async function refreshFailureModes(
  tx: Tx,
  workspace: Pick<ProjectedWorkspace, 'id' | 'timeZone'>,
  leadIds: readonly string[],
): Promise<number> {
  if (leadIds.length === 0) return 0
  const agreed = await readAgreed(tx, workspace.id)
  let changed = 0
  for (let i = 0; i < leadIds.length; i += BLOCK) {
    const known = await readEpisodes(tx, workspace.id, leadIds.slice(i, i + BLOCK))
    const leads = [...Map.groupBy(known, row => row.leadId)].map(([leadId, episodes]) => ({
      leadId,
      episodes,
    }))
    const judged = await withFailureModes(tx, workspace, leads, agreed)
    const before = new Map(known.map(row => [row.id, row.failureMode]))
    const wrong = judged.filter(
      ({ episode }) => !episode.isFrozen && before.get(episode.id) !== episode.failureMode,
    )
    changed += wrong.length
    if (wrong.length === 0) continue
    await noteChanges(tx, workspace.id, [...new Set(wrong.map(row => row.leadId))])
    await tx.sql`
      update app.handoff h set failure_mode = w.mode
      from unnest(${packed(
        tx,
        pack(wrong, row => row.episode.id),
      )}::uuid[], ${packed(
        tx,
        pack(wrong, row => row.episode.failureMode),
      )}) as w (id, mode)
      where h.workspace_id = ${workspace.id} and h.id = w.id`
  }
  return changed
}

async function readEpisodes({ sql }: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Known[]> {
  return sql<Known[]>`
    select h.* from unnest(${[...leadIds]}::uuid[]) as wanted (id) cross join lateral (
      select id, lead_id as "leadId", n, mql_at as "mqlAt", date_only as "dateOnly", disposition,
        disposed_at as "disposedAt", agreement_version as "agreementVersion", failure_mode as "failureMode",
        coalesce(packet ? 'failure_mode', false) as "isFrozen"
      from app.handoff where workspace_id = ${workspaceId} and lead_id = wanted.id offset 0) h`
}
