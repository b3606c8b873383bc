import 'server-only'
import type { WriteContext } from './context'

/**
 * Links deals that came before their lead: those that name one of the file's leads, in the same source or under an
 * id no other lead of the workspace has, and those a lead says it was converted into.
 */
export async function linkDeals({ tx, workspace, source }: WriteContext): Promise<void> {
  await tx.sql`
    with linked as (
      update app.opportunity o set lead_id = n.lead_id
      from lead_now n
      where o.workspace_id = ${workspace.id} and o.lead_id is null and o.lead_ref = n.external_id
        and (o.source_system = ${source} or not exists (select from app.lead other
          where other.workspace_id = ${workspace.id} and other.external_id = n.external_id
            and other.id <> n.lead_id and other.voided_at is null))
      returning o.lead_id
    )
    insert into projected_lead (lead_id) select distinct lead_id from linked on conflict do nothing`
  await tx.sql`
    with linked as (
      update app.opportunity o set lead_id = n.lead_id
      from (select distinct on (opportunity_ref) opportunity_ref, lead_id from lead_now
        where opportunity_ref is not null order by opportunity_ref, lead_id) n
      where o.workspace_id = ${workspace.id} and o.lead_id is null and o.source_system = ${source}
        and o.external_id = n.opportunity_ref
      returning o.lead_id
    )
    insert into projected_lead (lead_id) select distinct lead_id from linked on conflict do nothing`
}
