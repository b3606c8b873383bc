import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'

/**
 * Finds the leads that the file's rows name: by id in the same source, else by an id that one lead of the workspace
 * has, else by an e-mail address that one lead has. Leaves `found_lead`; a row whose lead is not found fails.
 */
export async function findLeads(context: WriteContext): Promise<void> {
  const { tx, workspace, source } = context
  await tx.sql`
    create temporary table wanted_lead on commit drop as
    select distinct coalesce(lead_ref, '') as ref, coalesce(lead_email, '') as email from (
      select lead_ref, lead_email from in_event
      union all select lead_ref, lead_email from in_touch
      union all select lead_ref, null from in_fact where not of_lead
      union all select unnest(lead_refs), null from in_opportunity) named`
  await tx.sql`analyze wanted_lead`
  await tx.sql`
    create temporary table found_lead on commit drop as
    with anywhere as (
      select l.external_id as ref, min(l.id::text)::uuid as id, count(*) as n from app.lead l
      where l.workspace_id = ${workspace.id} and l.voided_at is null
        and l.external_id in (select ref from wanted_lead where ref <> '')
      group by 1
    ), mailed as (
      select c.email_normal as email, min(l.id::text)::uuid as id, count(*) as n
      from app.lead_contact c join app.lead l on l.workspace_id = ${workspace.id} and l.id = c.lead_id
      where c.workspace_id = ${workspace.id} and l.voided_at is null
        and c.email_normal in (select email from wanted_lead where email <> '')
      group by 1
    )
    select w.ref, w.email, coalesce(same.id, case when a.n = 1 then a.id end, case when m.n = 1 then m.id end) as lead_id,
      case when same.id is not null or a.n = 1 or m.n = 1 then null
        when a.n > 1 then format('%s leads of different sources have the id “%s”.', a.n, w.ref)
        when m.n > 1 then format('%s leads have this e-mail address. Name the lead by its id.', m.n)
        when w.ref <> '' then format('No lead “%s” is known. Import the leads first.', left(w.ref, 80))
        else 'No lead with this e-mail address is known. Import the leads first.' end as trouble
    from wanted_lead w
    left join app.lead same on same.workspace_id = ${workspace.id} and same.source_system = ${source}
      and same.external_id = w.ref and same.voided_at is null
    left join anywhere a on a.ref = w.ref
    left join mailed m on m.email = w.email`
  await tx.sql`create unique index on found_lead (ref, email)`
  await tx.sql`analyze found_lead`
  await refuseUnknown(context)
}

async function refuseUnknown({ tx, leadColumn }: WriteContext): Promise<void> {
  await tx.sql`
    with lost as (
      select distinct on (named.line) named.line, f.trouble from (
        select line, coalesce(lead_ref, '') as ref, coalesce(lead_email, '') as email from in_event
        union all select line, coalesce(lead_ref, ''), coalesce(lead_email, '') from in_touch
        union all select line, lead_ref, '' from in_fact where not of_lead) named
      join found_lead f on f.ref = named.ref and f.email = named.email and f.lead_id is null
    ), told as (
      insert into in_refusal (line, outcome, "column", message) select line, 'failed', ${leadColumn}, trouble from lost
    )
    insert into in_outcome (line, rank) select line, ${RANK.failed}::smallint from lost`
}
