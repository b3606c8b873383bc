import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'
import { supersede } from './supersede'

/**
 * Leads by (source, external id). A blank cell never erases what is known; a lead whose import was undone comes
 * back as the file says. Leaves `lead_now`: which lead each row of the file is.
 */
export async function writeLeads(context: WriteContext): Promise<void> {
  const { tx } = context
  await supersede(tx, 'in_lead')
  await tx.sql`analyze in_lead`
  await compareLeads(context)
  await keepBefore(context)
  await insertLeads(context)
  await updateLeads(context)
  await tx.sql`insert into in_outcome (line, rank)
    select line, case when is_new then ${RANK.created} when is_changed then ${RANK.updated}
      else ${RANK.unchanged} end::smallint from lead_now`
  await tx.sql`insert into projected_lead (lead_id) select lead_id from lead_now where is_new or is_changed
    on conflict do nothing`
}

/**
 * `old` holds what stays where the file is blank: nothing for a lead that comes back from an undone import. A date
 * of creation says no more than an instant on that day does, so it does not replace one.
 */
async function compareLeads({ tx, workspace, source }: WriteContext): Promise<void> {
  await tx.sql`
    create temporary table lead_now on commit drop as
    select s.line, s.external_id, coalesce(l.id, s.id) as lead_id, l.id is not null as is_known,
      l.id is null or l.voided_at is not null as is_new, l.erased_at is not null as is_erased,
      case when finer.is_kept then old.created_at else s.created_at end as created_at,
      case when finer.is_kept then coalesce(old.created_date_only, false) else s.created_date_only end
        as created_date_only,
      coalesce(s.company, old.company) as company, coalesce(s.job_title, old.job_title) as job_title,
      coalesce(s.industry, old.industry) as industry, coalesce(s.country, old.country) as country,
      coalesce(s.employees, old.employees) as employees,
      coalesce(s.employee_band, old.employee_band) as employee_band,
      coalesce(s.annual_revenue_minor, old.annual_revenue_minor) as annual_revenue_minor,
      coalesce(s.source, old.source) as source, coalesce(s.segment, old.segment) as segment,
      coalesce(s.owner, old.owner) as owner, coalesce(s.opportunity_ref, old.opportunity_ref) as opportunity_ref,
      coalesce(old.attributes, '{}'::jsonb) || s.attributes as attributes,
      coalesce(s.first_name, c.first_name) as first_name, coalesce(s.last_name, c.last_name) as last_name,
      coalesce(s.full_name, c.full_name) as full_name, coalesce(s.email, c.email) as email,
      coalesce(s.email_normal, c.email_normal) as email_normal, coalesce(s.phone, c.phone) as phone,
      false as is_changed
    from in_lead s
    left join app.lead l on l.workspace_id = ${workspace.id} and l.source_system = ${source}
      and l.external_id = s.external_id
    left join app.lead old on old.workspace_id = ${workspace.id} and old.id = l.id and old.voided_at is null
    left join app.lead_contact c on c.workspace_id = ${workspace.id} and c.lead_id = old.id
    cross join lateral (select s.created_at is null or s.created_date_only and not old.created_date_only
      and (old.created_at at time zone ${workspace.timeZone})::date = (s.created_at at time zone 'UTC')::date
      is true as is_kept) finer`
  await tx.sql`create unique index on lead_now (line)`
  await tx.sql`create index on lead_now (lead_id)`
  await tx.sql`create index on lead_now (external_id)`
  await tx.sql`analyze lead_now`
  await tx.sql`
    update lead_now n set is_changed = true
    from app.lead l left join app.lead_contact c on c.workspace_id = ${workspace.id} and c.lead_id = l.id
    where l.workspace_id = ${workspace.id} and l.id = n.lead_id and not n.is_new and (
      (n.created_at, n.created_date_only, n.company, n.job_title, n.industry, n.country, n.employees,
        n.employee_band, n.annual_revenue_minor, n.source, n.segment, n.owner, n.opportunity_ref, n.attributes)
      is distinct from (l.created_at, l.created_date_only, l.company, l.job_title, l.industry, l.country, l.employees,
        l.employee_band, l.annual_revenue_minor, l.source, l.segment, l.owner, l.opportunity_ref, l.attributes)
      or not n.is_erased and (n.first_name, n.last_name, n.full_name, n.email, n.email_normal, n.phone)
      is distinct from (c.first_name, c.last_name, c.full_name, c.email, c.email_normal, c.phone))`
}

async function keepBefore({ tx, workspace, batchId }: WriteContext): Promise<void> {
  await tx.sql`
    insert into app.import_change (workspace_id, batch_id, entity, entity_id, before)
    select ${workspace.id}, ${batchId}, 'lead', l.id, jsonb_build_object('lead', to_jsonb(l), 'contact', to_jsonb(c))
    from lead_now n join app.lead l on l.workspace_id = ${workspace.id} and l.id = n.lead_id
    left join app.lead_contact c on c.workspace_id = ${workspace.id} and c.lead_id = l.id
    where n.is_changed`
}

async function insertLeads({ tx, workspace, source, batchId }: WriteContext): Promise<void> {
  await tx.sql`
    insert into app.lead (workspace_id, id, source_system, external_id, created_at, created_date_only, company,
      job_title, industry, country, employees, employee_band, annual_revenue_minor, source, segment, owner,
      opportunity_ref, attributes, batch_id)
    select ${workspace.id}, lead_id, ${source}, external_id, created_at, created_date_only, company, job_title,
      industry, country, employees, employee_band, annual_revenue_minor, source, segment, owner, opportunity_ref,
      attributes, ${batchId}::uuid
    from lead_now where not is_known`
}

async function updateLeads({ tx, workspace, batchId }: WriteContext): Promise<void> {
  await tx.sql`
    update app.lead l set (created_at, created_date_only, company, job_title, industry, country, employees,
      employee_band, annual_revenue_minor, source, segment, owner, opportunity_ref, attributes)
    = (n.created_at, n.created_date_only, n.company, n.job_title, n.industry, n.country, n.employees,
      n.employee_band, n.annual_revenue_minor, n.source, n.segment, n.owner, n.opportunity_ref, n.attributes),
      voided_at = null, batch_id = case when n.is_new then ${batchId}::uuid else l.batch_id end
    from lead_now n
    where l.workspace_id = ${workspace.id} and l.id = n.lead_id and n.is_known and (n.is_new or n.is_changed)`
  await tx.sql`
    insert into app.lead_contact (workspace_id, lead_id, first_name, last_name, full_name, email, email_normal, phone)
    select ${workspace.id}, lead_id, first_name, last_name, full_name, email, email_normal, phone
    from lead_now where (is_new or is_changed) and not is_erased
    on conflict (workspace_id, lead_id) do update set (first_name, last_name, full_name, email, email_normal, phone)
    = (excluded.first_name, excluded.last_name, excluded.full_name, excluded.email, excluded.email_normal,
      excluded.phone)`
}
