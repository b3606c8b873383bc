import 'server-only'
import type { Tx } from '@/db/client'
import type { DecisionView } from '@/lib/contracts/review'
import type { Scope } from '../scope'

type Row = {
  id: string
  body: string
  ownerId: string
  owner: string
  dueDay: string
  decider: string
  decidedAt: Date
  commentId: string | null
  anchor: string | null
  resolution: 'resolved' | 'accepted' | null
  isResolved: boolean
  doneAt: Date | null
}

/** What a review decided and did not take back, in the order it was decided, with what became of each. */
export async function listDecisions(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  reviewId: string,
): Promise<DecisionView[]> {
  const rows = await sql<Row[]>`
    select d.id, d.body, d.owner_id as "ownerId", o.name as owner, d.due_day as "dueDay", b.name as decider,
      d.decided_at as "decidedAt", c.comment_id as "commentId", t.anchor, t.resolution,
      t.resolved_at is not null as "isResolved", e.ended_at as "doneAt"
    from app.review_decision d
    join app.app_user o on o.id = d.owner_id
    join app.app_user b on b.id = d.decided_by
    left join app.review_decision_end e on e.workspace_id = ${workspaceId} and e.decision_id = d.id
    left join app.review_decision_change c on c.workspace_id = ${workspaceId} and c.decision_id = d.id
    left join app.agreement_comment own on own.workspace_id = ${workspaceId} and own.id = c.comment_id
    left join app.agreement_comment t on t.workspace_id = ${workspaceId} and t.id = own.thread_id
    where d.workspace_id = ${workspaceId} and d.review_id = ${reviewId} and e.kind is distinct from 'withdrawn'
    order by d.decided_at, d.id`
  return rows.map(row => ({
    ...{ id: row.id, body: row.body, due_day: row.dueDay },
    owner: { id: row.ownerId, name: row.owner },
    decided: { by: row.decider, at: row.decidedAt.toISOString() },
    change:
      row.commentId !== null && row.anchor !== null
        ? {
            ...{ comment_id: row.commentId, anchor: row.anchor },
            state: row.isResolved ? (row.resolution ?? 'resolved') : 'open',
          }
        : null,
    done_at: row.doneAt?.toISOString() ?? null,
  }))
}
