import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'

type Fragment = postgres.PendingQuery<postgres.Row[]>

/**
 * The leads that names mean, as a query with `ref`, `email`, `lead_id` and `trouble`: by id in the same source, else
 * by an id that one lead of the workspace has, else by an e-mail address that one lead has, leads that were merged into
 * another one aside. `wanted` gives the names.
 */
export function namedLeads(
  { sql }: Tx,
  { workspaceId, source }: { workspaceId: string; source: string },
  wanted: Fragment,
): Fragment {
  return sql`
    with wanted as materialized (${wanted}), anywhere as (
      select l.external_id as ref, min(l.id::text)::uuid as id, count(*) as n from app.lead l
      where l.workspace_id = ${workspaceId} and l.voided_at is null
        and l.external_id in (select ref from wanted where ref <> '')
      group by 1
    ), mailed as (
      select c.email_normal as email, min(l.id::text)::uuid as id, count(*) as n
      from app.lead_contact c join app.lead l on l.workspace_id = ${workspaceId} and l.id = c.lead_id
      where c.workspace_id = ${workspaceId} and l.voided_at is null and l.merged_into_id is null
        and c.email_normal in (select email from wanted where email <> '')
      group by 1
    )
    select w.ref, w.email, coalesce(same.id, case when a.n = 1 then a.id end, case when m.n = 1 then m.id end) as lead_id,
      case when same.id is not null or a.n = 1 or m.n = 1 then null
        when a.n > 1 then format('%s leads of different sources have the id “%s”.', a.n, w.ref)
        when m.n > 1 then format('%s leads have this e-mail address. Name the lead by its id.', m.n)
        when w.ref <> '' then format('No lead “%s” is known. Import the leads first.', left(w.ref, 80))
        else 'No lead with this e-mail address is known. Import the leads first.' end as trouble
    from wanted w
    left join app.lead same on same.workspace_id = ${workspaceId} and same.source_system = ${source}
      and same.external_id = w.ref and same.voided_at is null
    left join anywhere a on a.ref = w.ref
    left join mailed m on m.email = w.email`
}
