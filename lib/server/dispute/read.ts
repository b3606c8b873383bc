import 'server-only'
import type { Tx } from '@/db/client'
import type { DisputeList, DisputeState, DisputeView } from '@/lib/contracts/dispute'
import { grantOf } from '@/lib/domain/policy/policy'
import type { Scope } from '../scope'

const MOST = 200

type Row = {
  id: string
  state: DisputeState
  handoffId: string
  leadId: string
  name: string | null
  company: string | null
  disposition: string | null
  reason: string | null
  disposedAt: Date
  comment: string
  openedBy: string | null
  openedAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  verdict: 'upheld' | 'overturned' | null
  why: string | null
  decidedBy: string | null
  decidedAt: Date | null
}

/** `GET /api/v1/disputes`: what waits for somebody first, then the newest. */
export async function listDisputes({ sql }: Tx, scope: Scope): Promise<DisputeList> {
  const rows = await sql<Row[]>`
    select d.id, coalesce(d.verdict, case when d.answered_at is null then 'open' else 'answered' end) as state,
      d.handoff_id as "handoffId", d.lead_id as "leadId",
      coalesce(c.full_name, nullif(concat_ws(' ', c.first_name, c.last_name), '')) as name, l.company,
      h.disposition, h.reason, d.disposed_at as "disposedAt", d.comment, opener.name as "openedBy",
      d.opened_at as "openedAt", d.answer, answerer.name as "answeredBy", d.answered_at as "answeredAt", d.verdict,
      d.why, decider.name as "decidedBy", d.decided_at as "decidedAt"
    from app.dispute d
    join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = d.lead_id
    left join app.lead_contact c on c.workspace_id = ${scope.workspaceId} and c.lead_id = d.lead_id
    left join app.handoff h on h.workspace_id = ${scope.workspaceId} and h.id = d.handoff_id
      and h.disposed_at = d.disposed_at
    left join app.app_user opener on opener.id = d.opened_by
    left join app.app_user answerer on answerer.id = d.answered_by
    left join app.app_user decider on decider.id = d.decided_by
    where d.workspace_id = ${scope.workspaceId}
    order by d.verdict is not null, d.opened_at desc, d.id limit ${MOST}`
  const may = (action: Parameters<typeof grantOf>[1]) =>
    scope.role !== null && grantOf(scope.role, action) !== 'none'
  return {
    disputes: rows.map(row => view(row, scope.grant === 'aggregate')),
    may: { open: may('dispute.open'), answer: may('dispute.answer'), decide: may('dispute.decide') },
  }
}

function view(row: Row, isMasked: boolean): DisputeView {
  const { answer, answeredAt, verdict, why, decidedAt } = row
  const by = (name: string | null) => name ?? 'Somebody'
  return {
    id: row.id,
    state: row.state,
    handoff_id: row.handoffId,
    lead: isMasked ? null : { id: row.leadId, name: row.name, company: row.company },
    disposition: row.disposition,
    reason: row.reason,
    disposed_at: row.disposedAt.toISOString(),
    comment: row.comment,
    opened: { by: by(row.openedBy), at: row.openedAt.toISOString() },
    answer:
      answer !== null && answeredAt
        ? { by: by(row.answeredBy), at: answeredAt.toISOString(), text: answer }
        : null,
    verdict:
      verdict !== null && decidedAt
        ? { by: by(row.decidedBy), at: decidedAt.toISOString(), as: verdict, why: why ?? '' }
        : null,
  }
}
