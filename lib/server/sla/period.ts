import 'server-only'
import type postgres from 'postgres'
import type { SlaQuery } from '@/lib/contracts/sla-report'
import { edgeOfDay, isDay, shiftDay } from '@/lib/domain/time/edge'
import type { Scope } from '../scope'

export type Period = { from: Date | null; to: Date | null; asOf: Date }

/** What a question about the SLA means in instants; nothing after its as-of is read. */
export function periodOf(query: SlaQuery, { workspace }: Scope, now: Date): Period {
  const edge = (day: string) => new Date(edgeOfDay(day, workspace.timeZone).ms)
  const { from, to, as_of: asked } = query
  const asOf = asked === undefined ? now : isDay(asked) ? edge(asked) : new Date(asked)
  return {
    from: from ? edge(from) : null,
    to: to ? edge(shiftDay(to, 1)) : null,
    asOf: asOf < now ? asOf : now,
  }
}

/** The handoffs h of a period and its filters, as a condition. Dates without a time have no place among minutes. */
export function inPeriod(sql: postgres.Sql, scope: Scope, query: SlaQuery, { from, to, asOf }: Period) {
  const any = (list: readonly string[], column: postgres.PendingQuery<postgres.Row[]>) =>
    list.length > 0 ? sql`and coalesce(${column}, '') = any(${[...list]})` : sql``
  return sql`h.workspace_id = ${scope.workspaceId} and (h.date_only & 3) = 0 and h.mql_at <= ${asOf}
    ${from ? sql`and h.mql_at >= ${from}` : sql``} ${to ? sql`and h.mql_at < ${to}` : sql``}
    ${any(query.source, sql`h.source`)} ${any(query.segment, sql`h.segment`)}
    ${any(query.country, sql`h.country`)} ${any(query.employee_band, sql`h.employee_band`)}
    ${any(query.route, sql`h.route`)} ${any(query.agreement_version, sql`h.agreement_version::text`)}`
}
