import 'server-only'
import type { Tx } from '@/db/client'
import { refreshQueueColumns } from '@/db/queue-columns'

/**
 * Rewrites the staged leads' handoffs: an episode keeps its id, its assignee, its claim and its revision while it
 * exists, a vanished one goes. Those that wait fall to the member whom the source names as owner.
 */
export async function writeEpisodes(tx: Tx, workspaceId: string): Promise<void> {
  await tx.sql`create index if not exists projected_handoff_key on projected_handoff (lead_id, n)`
  await tx.sql`create index if not exists projected_deal_key on projected_deal (opportunity_id)`
  await tx.sql`analyze projected_lead, projected_handoff, projected_deal`
  await tx.sql`
    delete from app.handoff h using projected_lead p
    where h.workspace_id = ${workspaceId} and h.lead_id = p.lead_id
      and not exists (select from projected_handoff s where s.lead_id = h.lead_id and s.n = h.n)`
  await tx.sql`
    update app.handoff h set (origin, route, agreement_version, source, segment, country, employee_band, mql_at,
      delivered_at, assigned_at, due_at, answer_due_at, deemed_due_at, deemed_at, paused_at, first_touch_at, accepted_at, disposed_at, disposition, reason, reason_label,
      verdict, sql_at, opportunity_at, opportunity_id, closed_at, outcome, amount_minor, amount_state, currency,
      touch_days, accepted_days, disposed_days, sql_days, opportunity_days, close_days, date_only, inferred, problem,
      failure_mode, dispute)
    = (s.origin, s.route, s.agreement_version, s.source, s.segment, s.country, s.employee_band, s.mql_at,
      s.delivered_at, s.assigned_at, s.due_at, s.answer_due_at, s.deemed_due_at, s.deemed_at, s.paused_at, s.first_touch_at, s.accepted_at, s.disposed_at, s.disposition, s.reason,
      s.reason_label, s.verdict, s.sql_at, s.opportunity_at, s.opportunity_id, s.closed_at, s.outcome, s.amount_minor,
      s.amount_state, s.currency, s.touch_days, s.accepted_days, s.disposed_days, s.sql_days, s.opportunity_days,
      s.close_days, s.date_only, s.inferred, s.problem, coalesce(h.packet ->> 'failure_mode', s.failure_mode), s.dispute)
    from projected_handoff s
    where h.workspace_id = ${workspaceId} and h.lead_id = s.lead_id and h.n = s.n
      and (h.origin, h.route, h.agreement_version, h.source, h.segment, h.country, h.employee_band, h.mql_at,
        h.delivered_at, h.assigned_at, h.due_at, h.answer_due_at, h.deemed_due_at, h.deemed_at, h.paused_at, h.first_touch_at, h.accepted_at, h.disposed_at, h.disposition,
        h.reason, h.reason_label, h.verdict, h.sql_at, h.opportunity_at, h.opportunity_id, h.closed_at, h.outcome,
        h.amount_minor, h.amount_state, h.currency, h.touch_days, h.accepted_days, h.disposed_days, h.sql_days,
        h.opportunity_days, h.close_days, h.date_only, h.inferred, h.problem, h.failure_mode, h.dispute)
      is distinct from (s.origin, s.route, s.agreement_version, s.source, s.segment, s.country, s.employee_band,
        s.mql_at, s.delivered_at, s.assigned_at, s.due_at, s.answer_due_at, s.deemed_due_at, s.deemed_at, s.paused_at, s.first_touch_at, s.accepted_at, s.disposed_at,
        s.disposition, s.reason, s.reason_label, s.verdict, s.sql_at, s.opportunity_at, s.opportunity_id, s.closed_at,
        s.outcome, s.amount_minor, s.amount_state, s.currency, s.touch_days, s.accepted_days, s.disposed_days,
        s.sql_days, s.opportunity_days, s.close_days, s.date_only, s.inferred, s.problem, coalesce(h.packet ->> 'failure_mode', s.failure_mode), s.dispute)`
  // New handoffs come with their owner: to write a million of them and then change each would cost twice.
  await tx.sql`
    update projected_handoff s set owner = nullif(trim(l.owner), '') from app.lead l
    where l.workspace_id = ${workspaceId} and l.id = s.lead_id and nullif(trim(l.owner), '') is not null`
  await tx.sql`
    insert into app.handoff
    select s.* from projected_handoff s
    where not exists (select from app.handoff h
      where h.workspace_id = ${workspaceId} and h.lead_id = s.lead_id and h.n = s.n)`
  await refreshQueueColumns(
    tx.sql,
    workspaceId,
    tx.sql`and h.lead_id in (select lead_id from projected_lead)`,
  )
}
