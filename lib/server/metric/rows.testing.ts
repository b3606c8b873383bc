import { v7 as uuidv7 } from 'uuid'
import type { TestDatabase } from '@/db/testing'
import type { MetricRows } from '@/lib/domain/metrics/fold-metric'

/** Writes rows as the projection would hold them, past the door; ids are UUIDs already. */
export async function insertRows(
  { super: sql }: TestDatabase,
  workspaceId: string,
  rows: MetricRows,
): Promise<void> {
  const known = new Map(rows.leads.map(lead => [lead.id, lead]))
  const leadIds = new Set([...known.keys(), ...rows.handoffs.map(handoff => handoff.leadId)])
  const leads = [...leadIds].map(id => {
    const lead = known.get(id)
    return {
      workspace_id: workspaceId,
      id,
      source_system: 'test',
      external_id: id,
      created_at: lead?.createdAt ?? null,
      created_date_only: lead?.createdDateOnly ?? false,
      source: lead?.source ?? null,
      segment: lead?.segment ?? null,
      country: lead?.country ?? null,
      employee_band: lead?.employeeBand ?? null,
      owner: lead?.owner ?? null,
    }
  })
  const handoffs = rows.handoffs.map(h => ({
    workspace_id: workspaceId,
    id: h.id,
    lead_id: h.leadId,
    n: h.n,
    origin: h.origin,
    route: h.route,
    agreement_version: h.agreementVersion,
    source: h.source,
    segment: h.segment,
    country: h.country,
    employee_band: h.employeeBand,
    mql_at: h.mqlAt,
    delivered_at: h.deliveredAt,
    assigned_at: h.assignedAt,
    due_at: h.dueAt,
    deemed_due_at: h.deemedDueAt,
    deemed_at: h.deemedAt,
    first_touch_at: h.firstTouchAt,
    accepted_at: h.acceptedAt,
    disposed_at: h.disposedAt,
    disposition: h.disposition,
    reason: h.reason,
    reason_label: h.reasonLabel,
    verdict: h.verdict,
    sql_at: h.sqlAt,
    opportunity_at: h.opportunityAt,
    closed_at: h.closedAt,
    outcome: h.outcome,
    amount_minor: h.amountMinor,
    amount_state: h.amountState,
    currency: h.currency,
    touch_days: h.touchDays,
    accepted_days: h.acceptedDays,
    disposed_days: h.disposedDays,
    sql_days: h.sqlDays,
    opportunity_days: h.opportunityDays,
    close_days: h.closeDays,
    date_only: h.dateOnly,
    inferred: h.inferred,
    problem: h.problem,
    failure_mode: h.failureMode ?? null,
    owner: h.owner ?? null,
    dispute: h.dispute ?? null,
  }))
  const deals = rows.opportunities.map(d => ({
    workspace_id: workspaceId,
    id: d.id,
    source_system: 'test',
    external_id: d.id,
    lead_id: d.leadId,
    outcome: d.outcome,
    created_at: d.createdAt,
    closed_at: d.closedAt,
    date_only: d.dateOnly,
    close_days: d.closeDays,
    amount_minor: d.amountMinor,
    amount_state: d.amountState,
    currency: d.currency,
    product: d.product,
    owner: d.owner,
    source: d.source,
    segment: d.segment,
    country: d.country,
    employee_band: d.employeeBand,
    route: d.route,
  }))
  for (const part of blocks(leads)) await sql`insert into app.lead ${sql(part)}`
  for (const part of blocks(handoffs)) await sql`insert into app.handoff ${sql(part)}`
  for (const part of blocks(deals)) await sql`insert into app.opportunity ${sql(part)}`
}

/** A statement takes 65,535 parameters. */
function* blocks<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += 1_000) yield rows.slice(i, i + 1_000)
}

/** Rows whose ids are UUIDs, so that they can be written. */
export function withIds(rows: MetricRows): MetricRows {
  const ids = new Map<string, string>()
  const idOf = (kind: string, id: string): string => {
    const key = `${kind} ${id}`
    const known = ids.get(key) ?? uuidv7()
    ids.set(key, known)
    return known
  }
  return {
    handoffs: rows.handoffs.map(h => ({ ...h, id: idOf('handoff', h.id), leadId: idOf('lead', h.leadId) })),
    opportunities: rows.opportunities.map(d => ({
      ...d,
      id: idOf('deal', d.id),
      leadId: d.leadId === null ? null : idOf('lead', d.leadId),
    })),
    leads: rows.leads.map(l => ({ ...l, id: idOf('lead', l.id) })),
  }
}
