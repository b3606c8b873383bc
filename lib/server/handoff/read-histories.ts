import 'server-only'
import type { Tx } from '@/db/client'
import type {
  Deal,
  LeadDimensions,
  LeadHistory,
  LedgerFact,
  SalesTouch,
} from '@/lib/domain/handoff/lead-history'

type Of<T> = T & { leadId: string }

export type LeadWithHistory = { leadId: string; history: LeadHistory }

/**
 * Histories of some leads, read set-wise. Rows of the ledger whose import was undone do not count: the ledger is
 * append-only, so undoing leaves them where they are. The lateral joins hold PostgreSQL to one look-up a lead: right
 * after a large import it has no statistics yet and would scan the whole workspace for every block.
 */
export async function readHistories(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<LeadWithHistory[]> {
  const wanted = tx.sql`unnest(${[...leadIds]}::uuid[]) as wanted (id)`
  const leads = tx.sql<(LeadDimensions & { leadId: string })[]>`
    select l.* from ${wanted} cross join lateral (
      select id as "leadId", source, segment, country, employee_band as "employeeBand" from app.lead
      where workspace_id = ${workspaceId} and id = wanted.id and voided_at is null offset 0) l`
  const facts = tx.sql<Of<LedgerFact>[]>`
    select f.* from ${wanted} cross join lateral (
      select lead_id as "leadId", slot, kind, at, date_only as "dateOnly", retracted, confidence, reason,
        reason_label as "reasonLabel", route, recorded_at as "recordedAt", source_system as source
      from app.handoff_event e
      where workspace_id = ${workspaceId} and lead_id = wanted.id
        and not exists (select from app.import_batch b
          where b.workspace_id = ${workspaceId} and b.id = e.batch_id and b.status = 'undone') offset 0) f`
  const deals = tx.sql<Of<Deal>[]>`
    select d.* from ${wanted} cross join lateral (
      select lead_id as "leadId", id, created_at as "createdAt", closed_at as "closedAt", outcome,
        (date_only & 1) <> 0 as "createdDateOnly", (date_only & 2) <> 0 as "closedDateOnly",
        amount_minor as "amountMinor", amount_state as "amountState", currency
      from app.opportunity
      where workspace_id = ${workspaceId} and lead_id = wanted.id and voided_at is null offset 0) d`
  const touches = tx.sql<Of<SalesTouch>[]>`
    select t.* from ${wanted} cross join lateral (
      select lead_id as "leadId", occurred_at as at, date_only as "dateOnly", true as "countsAsFirstTouch"
      from app.touch
      where workspace_id = ${workspaceId} and lead_id = wanted.id and counts_as_first_touch offset 0) t`
  const [known, ...told] = await Promise.all([leads, facts, deals, touches])
  const [factsOf, dealsOf, touchesOf] = [byLead(told[0]), byLead(told[1]), byLead(told[2])]
  return known.map(({ leadId, ...dimensions }) => ({
    leadId,
    history: {
      dimensions,
      facts: factsOf.get(leadId) ?? [],
      deals: dealsOf.get(leadId) ?? [],
      touches: touchesOf.get(leadId) ?? [],
    },
  }))
}

function byLead<T extends { leadId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.leadId)
    if (group) group.push(row)
    else groups.set(row.leadId, [row])
  }
  return groups
}
