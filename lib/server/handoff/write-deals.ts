import 'server-only'
import type { Tx } from '@/db/client'

/**
 * Fills what a deal takes from its lead and its episode: the handoff it belongs to, the route, and source, segment
 * and country where its own record names none.
 */
export async function writeDeals(tx: Tx, workspaceId: string): Promise<void> {
  await tx.sql`
    update app.opportunity o set
      handoff_id = f.handoff_id, route = f.route, source = f.source, segment = f.segment, country = f.country,
      employee_band = f.employee_band, problem = f.problem
    from (
      select o.id, h.id as handoff_id, h.route, l.employee_band,
        coalesce(o.told ->> 'source', l.source) as source, coalesce(o.told ->> 'segment', l.segment) as segment,
        coalesce(o.told ->> 'country', l.country) as country,
        case when o.problem is distinct from 'created_before_mql' and o.problem is not null then o.problem
          when h.n = 1 and h.problem in ('opportunity_before_mql', 'closed_before_mql')
            and coalesce(o.created_at, o.closed_at) < h.mql_at then 'created_before_mql' end as problem
      from projected_lead p
      join app.opportunity o on o.workspace_id = ${workspaceId} and o.lead_id = p.lead_id
      join app.lead l on l.workspace_id = ${workspaceId} and l.id = p.lead_id
      left join projected_deal d on d.opportunity_id = o.id
      left join app.handoff h on h.workspace_id = ${workspaceId} and h.lead_id = d.lead_id and h.n = d.n
    ) f
    where o.workspace_id = ${workspaceId} and o.id = f.id
      and (o.handoff_id, o.route, o.source, o.segment, o.country, o.employee_band, o.problem)
        is distinct from (f.handoff_id, f.route, f.source, f.segment, f.country, f.employee_band, f.problem)`
}
