import 'server-only'
import type { Tx } from '@/db/client'
import type { HandoffTrace } from '@/lib/domain/loop/gaming-signal'
import type { Scope } from '../scope'

type Row = Omit<HandoffTrace, 'wasWorkedOn' | 'pausedAt'> & { wasWorkedOn: boolean; pausedAt: Date[] | null }

/** What some handoffs went through in the hands of their reps. */
export async function readTraces(
  { sql }: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<HandoffTrace[]> {
  const rows = await sql<Row[]>`
    select h.id, h.owner as rep, h.mql_at as "mqlAt", h.due_at as "dueAt", h.answer_due_at as "answerDueAt",
      h.accepted_at as "acceptedAt", case when h.disposition <> 'accepted' then h.disposed_at end as "sentBackAt",
      case when h.disposition <> 'accepted' then h.reason end as reason,
      (h.sql_at is not null or h.opportunity_at is not null or h.closed_at is not null or exists (
        select from app.touch t where t.workspace_id = ${workspaceId} and t.lead_id = h.lead_id
          and t.occurred_at > h.accepted_at and t.counts_as_first_touch)) as "wasWorkedOn",
      (select array_agg(e.at) from app.handoff_event e where e.workspace_id = ${workspaceId}
        and e.lead_id = h.lead_id and e.kind = 'paused' and not e.retracted and e.at >= h.mql_at) as "pausedAt"
    from app.handoff h
    where h.workspace_id = ${workspaceId} and h.id = any(${[...ids]}::uuid[]) and h.owner is not null
      and h.mql_at is not null and h.date_only = 0`
  return rows.map(row => ({ ...row, pausedAt: row.pausedAt ?? [] }))
}
