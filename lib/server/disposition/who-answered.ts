import 'server-only'
import type { Tx } from '@/db/client'
import { formatSpan } from '@/lib/domain/format/format-due'
import type { Disposition } from '@/lib/domain/handoff/fact'
import type { Scope } from '../scope'
import type { Standing } from './standing'

const DONE: Record<Disposition, string> = {
  accepted: 'accepted',
  rejected: 'rejected',
  recycled: 'recycled',
  rerouted: 'rerouted',
  merged: 'merged',
  enriched: 'sent back for enrichment',
}

/** Says who was faster, what they answered and when, to whoever comes too late. */
export async function sayWhoAnswered(tx: Tx, scope: Scope, standing: Standing, now: Date): Promise<string> {
  const { disposition, disposedAt, leadId } = standing
  if (disposition === null) return 'This handoff does not wait for an answer.'
  const [row] = await tx.sql<{ name: string | null; actorId: string | null }[]>`
    select u.name, e.actor_id as "actorId" from app.handoff_event e
    left join app.app_user u on u.id = e.actor_id
    where e.workspace_id = ${scope.workspaceId} and e.lead_id = ${leadId} and e.kind = ${disposition}
      and e.at is not distinct from ${disposedAt} and not e.retracted
    order by e.recorded_at desc limit 1`
  const who = row?.name ? (row.actorId === scope.actor.id ? 'You' : row.name) : null
  const ago = disposedAt ? ` ${formatSpan(Math.max(0, now.getTime() - disposedAt.getTime()))} ago` : ''
  const what = DONE[disposition]
  if (who === 'You') return `You ${what} this handoff${ago} already.`
  return who ? `${who} was faster: ${what}${ago}.` : `This handoff was ${what}${ago} already.`
}
