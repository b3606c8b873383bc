import 'server-only'
import type postgres from 'postgres'
import type { Scope } from '../scope'

/** Columns of a LeadRow; `l` is the lead, `c` its contact, `h` its last episode. */
export function leadColumns(sql: postgres.Sql) {
  return sql`
    l.id, l.external_id as "externalId", l.source_system as "sourceSystem", c.full_name as "fullName",
    c.first_name as "firstName", c.last_name as "lastName", c.email, l.company, l.job_title as "jobTitle", l.country,
    l.source, l.segment, l.owner, l.created_at as "createdAt", l.created_date_only as "createdDateOnly",
    h.n as episodes, h.mql_at as "mqlAt", (h.date_only & 1) <> 0 as "mqlDateOnly", h.outcome,
    h.opportunity_at is not null as "hasOpportunity", h.sql_at is not null as "hasSql", h.disposition`
}

/** Leads that are there: not merged away, not taken back with their import. */
export function leadTables(sql: postgres.Sql, scope: Scope) {
  return sql`
    app.lead l
    left join app.lead_contact c on c.workspace_id = l.workspace_id and c.lead_id = l.id
    left join lateral (
      select * from app.handoff e where e.workspace_id = ${scope.workspaceId} and e.lead_id = l.id
      order by e.n desc limit 1) h on true
    where l.workspace_id = ${scope.workspaceId} and l.voided_at is null and l.merged_into_id is null`
}
