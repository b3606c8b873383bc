import 'server-only'
import type { Tx } from '@/db/client'
import { noteChanges } from '../handoff/note-changes'
import { openProjection, projectLeads } from '../handoff/project'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { lockLeads } from '../scoring/lock-leads'
import { scoreLeads, type Told } from '../scoring/score-leads'
import type { BatchRow } from './batch-row'

/**
 * Takes an import back: rows it changed are as before, deals and activities it created are gone, leads it created are
 * voided, and its rows of the ledger no longer count (readers pass over batches that are undone).
 */
export async function undoBatch(tx: Tx, scope: Scope, batch: BatchRow): Promise<void> {
  const place = { tx, workspaceId: scope.workspaceId, batchId: batch.id }
  await openProjection(tx)
  await listLeads(place)
  await undoLeads(place)
  await undoDeals(place)
  const told = await listTold(place)
  await undoActivity(place)
  await tx.sql`
    update app.import_batch set status = 'undone', undone_at = now()
    where workspace_id = ${scope.workspaceId} and id = ${batch.id}`
  await tx.sql`update app.import_queue set finished_at = now() where batch_id = ${batch.id}`
  await projectLeads(tx, scope.workspace)
  await lockLeads(
    tx,
    scope,
    told.map(({ leadId }) => leadId),
  )
  await scoreLeads(tx, scope, told, new Date())
  await noteChanges(tx, scope.workspaceId, null)
  await bumpDataset(tx, scope.workspaceId)
}

type Place = { tx: Tx; workspaceId: string; batchId: string }

/** Every lead whose handoffs the import bears on. */
async function listLeads({ tx, workspaceId, batchId }: Place): Promise<void> {
  await tx.sql`
    insert into projected_lead (lead_id)
    select id from app.lead where workspace_id = ${workspaceId} and batch_id = ${batchId}
    union select entity_id from app.import_change
      where workspace_id = ${workspaceId} and batch_id = ${batchId} and entity = 'lead'
    union select lead_id from app.handoff_event where workspace_id = ${workspaceId} and batch_id = ${batchId}
    union select lead_id from app.touch where workspace_id = ${workspaceId} and batch_id = ${batchId}
    union select e.lead_id from app.engagement_event e
      join app.handoff h on h.workspace_id = ${workspaceId} and h.lead_id = e.lead_id
      where e.workspace_id = ${workspaceId} and e.batch_id = ${batchId}
    union select lead_id from app.opportunity
      where workspace_id = ${workspaceId} and batch_id = ${batchId} and lead_id is not null
    union select t.lead_id from app.import_change c join app.touch t on t.workspace_id = ${workspaceId} and t.id = c.entity_id
      where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'touch'
    union select e.lead_id from app.import_change c
      join app.engagement_event e on e.workspace_id = ${workspaceId} and e.id = c.entity_id
      where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'engagement_event'
    union select o.lead_id from app.import_change c
      join app.opportunity o on o.workspace_id = ${workspaceId} and o.id = c.entity_id
      where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'opportunity' and o.lead_id is not null
    union select (before ->> 'lead_id')::uuid from app.import_change
      where workspace_id = ${workspaceId} and batch_id = ${batchId} and entity in ('touch', 'opportunity', 'engagement_event')
        and before ->> 'lead_id' is not null
    on conflict do nothing`
}

async function undoLeads({ tx, workspaceId, batchId }: Place): Promise<void> {
  await tx.sql`
    update app.lead l set (created_at, created_date_only, company, job_title, industry, country, employees,
      employee_band, annual_revenue_minor, source, segment, owner, opportunity_ref, attributes)
    = (b.created_at, b.created_date_only, b.company, b.job_title, b.industry, b.country, b.employees,
      b.employee_band, b.annual_revenue_minor, b.source, b.segment, b.owner, b.opportunity_ref, b.attributes)
    from app.import_change c, jsonb_populate_record(null::app.lead, c.before -> 'lead') b
    where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'lead'
      and l.workspace_id = ${workspaceId} and l.id = c.entity_id`
  await tx.sql`
    update app.lead_contact l set (first_name, last_name, full_name, email, email_normal, phone)
    = (b.first_name, b.last_name, b.full_name, b.email, b.email_normal, b.phone)
    from app.import_change c, jsonb_populate_record(null::app.lead_contact, c.before -> 'contact') b
    where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'lead'
      and jsonb_typeof(c.before -> 'contact') = 'object' and l.workspace_id = ${workspaceId} and l.lead_id = c.entity_id`
  await tx.sql`
    update app.lead set voided_at = now()
    where workspace_id = ${workspaceId} and batch_id = ${batchId} and voided_at is null`
  await tx.sql`
    update app.opportunity o set lead_id = null, handoff_id = null, route = null, employee_band = null,
      source = o.told ->> 'source', segment = o.told ->> 'segment', country = o.told ->> 'country',
      problem = nullif(o.problem, 'created_before_mql')
    from app.lead l
    where o.workspace_id = ${workspaceId} and l.workspace_id = ${workspaceId} and l.id = o.lead_id
      and l.batch_id = ${batchId} and l.voided_at is not null`
}

async function undoDeals({ tx, workspaceId, batchId }: Place): Promise<void> {
  await tx.sql`delete from app.opportunity where workspace_id = ${workspaceId} and batch_id = ${batchId}`
  await tx.sql`
    update app.opportunity o set (lead_ref, lead_id, handoff_id, name, stage, outcome, created_at, closed_at, date_only,
      close_days, amount_minor, amount_state, currency, product, owner, source, segment, country, employee_band, route,
      lost_reason, problem, attributes, told)
    = (b.lead_ref, b.lead_id, b.handoff_id, b.name, b.stage, b.outcome, b.created_at, b.closed_at, b.date_only,
      b.close_days, b.amount_minor, b.amount_state, b.currency, b.product, b.owner, b.source, b.segment, b.country,
      b.employee_band, b.route, b.lost_reason, b.problem, b.attributes, b.told)
    from app.import_change c, jsonb_populate_record(null::app.opportunity, c.before) b
    where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'opportunity'
      and o.workspace_id = ${workspaceId} and o.id = c.entity_id`
}

/** Leads whose engagement is taken back: what was handed over for it was never earned. */
async function listTold({ tx, workspaceId, batchId }: Place): Promise<Told[]> {
  const rows = await tx.sql<{ leadId: string; first: Date }[]>`
    select told.lead_id as "leadId", told.first from (
      select lead_id, min(occurred_at) as first from app.engagement_event
      where workspace_id = ${workspaceId} and batch_id = ${batchId} group by lead_id) told
    join app.handoff h on h.workspace_id = ${workspaceId} and h.lead_id = told.lead_id and h.is_latest
      and h.disposition is null and h.packet is not null and h.mql_at >= told.first`
  return rows.map(({ leadId, first }) => ({ leadId, fromMs: first.getTime() }))
}

async function undoActivity({ tx, workspaceId, batchId }: Place): Promise<void> {
  await tx.sql`delete from app.engagement_event where workspace_id = ${workspaceId} and batch_id = ${batchId}`
  await tx.sql`delete from app.touch where workspace_id = ${workspaceId} and batch_id = ${batchId}`
  await tx.sql`
    update app.engagement_event e set (lead_id, type, occurred_at, date_only, session_key, properties)
    = (b.lead_id, b.type, b.occurred_at, b.date_only, b.session_key, b.properties)
    from app.import_change c, jsonb_populate_record(null::app.engagement_event, c.before) b
    where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'engagement_event'
      and e.workspace_id = ${workspaceId} and e.id = c.entity_id`
  await tx.sql`
    update app.touch t set (lead_id, kind, occurred_at, date_only, counts_as_first_touch, actor, outcome)
    = (b.lead_id, b.kind, b.occurred_at, b.date_only, b.counts_as_first_touch, b.actor, b.outcome)
    from app.import_change c, jsonb_populate_record(null::app.touch, c.before) b
    where c.workspace_id = ${workspaceId} and c.batch_id = ${batchId} and c.entity = 'touch'
      and t.workspace_id = ${workspaceId} and t.id = c.entity_id`
}
