import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'
import { namedLeads } from './named-leads'

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
  const names = tx.sql`select ref, email from wanted_lead`
  await tx.sql`create temporary table found_lead on commit drop as
    ${namedLeads(tx, { workspaceId: workspace.id, source }, names)}`
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
