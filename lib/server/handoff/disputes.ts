import 'server-only'
import type { Tx } from '@/db/client'
import type { FoldedEpisode } from '@/lib/domain/handoff/episodes'
import type { LeadEpisode, ProjectedEpisode } from './failure-modes'

export type DisputeState = 'open' | 'answered' | 'upheld' | 'overturned'

type Row = { leadId: string; disposedAt: Date; state: DisputeState }
type Judged = { leadId: string; episode: FoldedEpisode & Pick<ProjectedEpisode, 'failureMode'> }

/**
 * Says of every episode how a contest of its answer stands. What was overturned says nothing about the criteria any
 * more; the disposition and its reason stay as they were told.
 */
export async function withDisputes(
  { sql }: Tx,
  workspaceId: string,
  episodes: readonly Judged[],
): Promise<LeadEpisode[]> {
  const leadIds = [...new Set(episodes.map(({ leadId }) => leadId))]
  const rows = await sql<Row[]>`
    select lead_id as "leadId", disposed_at as "disposedAt",
      coalesce(verdict, case when answered_at is null then 'open' else 'answered' end) as state
    from app.dispute where workspace_id = ${workspaceId} and lead_id = any(${leadIds}::uuid[])`
  const byAnswer = new Map(rows.map(row => [keyOf(row.leadId, row.disposedAt), row.state]))
  return episodes.map(({ leadId, episode }) => {
    const { disposedAt, disposition, verdict } = episode
    const isSentBack = disposition !== null && disposition !== 'accepted' && disposedAt !== null
    const dispute = isSentBack ? (byAnswer.get(keyOf(leadId, disposedAt)) ?? null) : null
    return {
      leadId,
      episode: { ...episode, dispute, verdict: dispute === 'overturned' ? 'overturned' : verdict },
    }
  })
}

const keyOf = (leadId: string, at: Date) => `${leadId} ${at.getTime()}`
