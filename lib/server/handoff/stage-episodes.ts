import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { type Packable, pack, packed } from '@/db/packed'
import type { LeadEpisode, ProjectedEpisode } from './failure-modes'

/** Temporary tables of one projection: which leads, their episodes, and which deal belongs to which. */
export async function openStage(tx: Tx): Promise<void> {
  await tx.sql`create temporary table if not exists projected_lead (lead_id uuid primary key) on commit drop`
  await tx.sql`create temporary table if not exists projected_handoff (like app.handoff including defaults) on commit drop`
  await tx.sql`create temporary table if not exists projected_deal (
    opportunity_id uuid not null, lead_id uuid not null, n integer not null) on commit drop`
  await tx.sql`truncate projected_handoff, projected_deal`
}

export async function stageEpisodes(
  tx: Tx,
  workspaceId: string,
  rows: readonly LeadEpisode[],
): Promise<void> {
  if (rows.length === 0) return
  const of = (value: (episode: ProjectedEpisode) => Packable) =>
    packed(
      tx,
      pack(rows, row => value(row.episode)),
    )
  await tx.sql`
    insert into projected_handoff (workspace_id, id, lead_id, n, origin, route, agreement_version, source, segment,
      country, employee_band, mql_at, delivered_at, assigned_at, due_at, answer_due_at, deemed_due_at, deemed_at, paused_at,
      first_touch_at, accepted_at,
      disposed_at, disposition, reason, reason_label, verdict, sql_at, opportunity_at, opportunity_id, closed_at, outcome,
      amount_minor, amount_state, currency, touch_days, accepted_days, disposed_days, sql_days, opportunity_days,
      close_days, date_only, inferred, problem, failure_mode, dispute)
    select ${workspaceId}::uuid, * from unnest(
      ${packed(
        tx,
        pack(rows, () => newBulkId()),
      )}::uuid[], ${packed(
        tx,
        pack(rows, row => row.leadId),
      )}::uuid[],
      ${of(e => e.n)}::integer[], ${of(e => e.origin)}, ${of(e => e.route)}, ${of(e => e.agreementVersion)}::integer[],
      ${of(e => e.source)}, ${of(e => e.segment)}, ${of(e => e.country)}, ${of(e => e.employeeBand)},
      ${of(e => e.mqlAt)}::timestamptz[], ${of(e => e.deliveredAt)}::timestamptz[],
      ${of(e => e.assignedAt)}::timestamptz[], ${of(e => e.dueAt)}::timestamptz[],
      ${of(e => e.answerDueAt)}::timestamptz[], ${of(e => e.deemedDueAt)}::timestamptz[],
      ${of(e => e.deemedAt)}::timestamptz[], ${of(e => e.pausedAt)}::timestamptz[],
      ${of(e => e.firstTouchAt)}::timestamptz[], ${of(e => e.acceptedAt)}::timestamptz[],
      ${of(e => e.disposedAt)}::timestamptz[], ${of(e => e.disposition)}, ${of(e => e.reason)},
      ${of(e => e.reasonLabel)}, ${of(e => e.verdict)}, ${of(e => e.sqlAt)}::timestamptz[],
      ${of(e => e.opportunityAt)}::timestamptz[], ${of(e => e.opportunityId)}::uuid[],
      ${of(e => e.closedAt)}::timestamptz[], ${of(e => e.outcome)}, ${of(e => e.amountMinor)}::bigint[],
      ${of(e => e.amountState)}, ${of(e => e.currency)}, ${of(e => e.touchDays)}::float8[],
      ${of(e => e.acceptedDays)}::float8[], ${of(e => e.disposedDays)}::float8[], ${of(e => e.sqlDays)}::float8[],
      ${of(e => e.opportunityDays)}::float8[], ${of(e => e.closeDays)}::float8[], ${of(e => e.dateOnly)}::smallint[],
      ${of(e => e.inferred)}::smallint[], ${of(e => e.problem)}, ${of(e => e.failureMode)}, ${of(e => e.dispute)})`
  const deals = rows.flatMap(({ leadId, episode }) =>
    episode.dealIds.map(opportunityId => ({ opportunityId, leadId, n: episode.n })),
  )
  if (deals.length === 0) return
  await tx.sql`
    insert into projected_deal (opportunity_id, lead_id, n)
    select * from unnest(${packed(
      tx,
      pack(deals, deal => deal.opportunityId),
    )}::uuid[],
      ${packed(
        tx,
        pack(deals, deal => deal.leadId),
      )}::uuid[], ${packed(
        tx,
        pack(deals, deal => deal.n),
      )}::integer[])`
}
