import 'server-only'
import type postgres from 'postgres'
import { DUE_SOON_HOURS, type QueueQuery, type QueueView } from '@/lib/contracts/queue'
import type { Scope } from '../scope'
import { withinReach } from './reach'
import { nextDue, waiting } from './waiting'

export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** The handoffs h of a view that are within reach of whoever asks, as a condition. */
export function inView(sql: postgres.Sql, scope: Scope, view: QueueView): Fragment {
  const reach = withinReach(sql, scope)
  const own = scope.actor.kind === 'user' ? scope.actor.id : null
  const waits = sql`h.workspace_id = ${scope.workspaceId} and ${waiting(sql)} ${reach}`
  switch (view) {
    case 'mine':
      return sql`h.workspace_id = ${scope.workspaceId} and ${waiting(sql)} and h.assignee_id = ${own}`
    case 'unassigned':
      return sql`${waits} and h.assignee_id is null`
    case 'all':
      return waits
    case 'overdue':
      return sql`${waits} and ${nextDue(sql)} < now()`
    case 'due_soon':
      return sql`${waits} and ${nextDue(sql)} >= now()
        and ${nextDue(sql)} < now() + make_interval(hours => ${DUE_SOON_HOURS})`
    case 'enriched':
      return sql`h.workspace_id = ${scope.workspaceId} and h.disposition = 'enriched' and h.is_latest
        and (h.requeued_at is null or h.requeued_at < h.disposed_at) ${reach}`
  }
}

/** Filters of a query on the handoff h; an empty value means the blank. */
export function narrow(
  sql: postgres.Sql,
  { route, segment, country, source, assignee }: QueueQuery,
): Fragment {
  return sql`
    ${route.length > 0 ? sql`and coalesce(h.route, '') = any(${route})` : sql``}
    ${segment.length > 0 ? sql`and coalesce(h.segment, '') = any(${segment})` : sql``}
    ${country.length > 0 ? sql`and coalesce(h.country, '') = any(${country})` : sql``}
    ${source.length > 0 ? sql`and coalesce(h.source, '') = any(${source})` : sql``}
    ${assignee ? sql`and h.assignee_id = ${assignee}` : sql``}`
}

export const isNarrowed = ({ route, segment, country, source, assignee }: QueueQuery): boolean =>
  route.length + segment.length + country.length + source.length > 0 || assignee !== undefined
