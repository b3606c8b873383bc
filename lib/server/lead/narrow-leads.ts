import 'server-only'
import type postgres from 'postgres'
import type { LeadQuery } from '@/lib/contracts/lead'
import type { LeadStage } from '@/lib/domain/lead/lead-stage'

/** The conditions of a query, to stand behind `leadTables`. */
export function narrowLeads(sql: postgres.Sql, query: LeadQuery) {
  const { q, stage, source, segment, country, owner } = query
  return sql`
    ${q ? searched(sql, q) : sql``}
    ${stage ? atStage(sql, stage) : sql``}
    ${source === undefined ? sql`` : sql`and coalesce(l.source, '') = ${source}`}
    ${segment === undefined ? sql`` : sql`and coalesce(l.segment, '') = ${segment}`}
    ${country === undefined ? sql`` : sql`and coalesce(l.country, '') = ${country}`}
    ${owner === undefined ? sql`` : sql`and coalesce(l.owner, '') = ${owner}`}`
}

function searched(sql: postgres.Sql, q: string) {
  const text = q.replace(/[\\%_]/g, '\\$&')
  return sql`and (
    c.full_name ilike ${`%${text}%`} or concat_ws(' ', c.first_name, c.last_name) ilike ${`%${text}%`}
    or l.company ilike ${`%${text}%`} or c.email_normal like ${`${text.toLowerCase()}%`} or l.external_id = ${q})`
}

/** The same rule as leadStage of the domain, in SQL. */
function atStage(sql: postgres.Sql, stage: LeadStage) {
  const reached = sql`case
    when h.id is null then 'lead'
    when h.outcome is not null then h.outcome
    when h.opportunity_at is not null then 'opportunity'
    when h.sql_at is not null then 'sql'
    else coalesce(h.disposition, 'mql') end`
  return sql`and ${reached} = ${stage}`
}
