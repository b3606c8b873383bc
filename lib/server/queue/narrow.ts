import 'server-only'
import type postgres from 'postgres'
import { DUE_SOON_HOURS, type QueueQuery, type QueueView } from '@/lib/contracts/queue'
import type { Scope } from '../scope'
import { partsWithinReach } from './reach'
import { nextDue, waiting } from './waiting'

export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** The handoffs h of a view that are within reach of whoever asks: conditions of which no two hold at once. */
export function partsOfView(sql: postgres.Sql, scope: Scope, view: QueueView): Fragment[] {
  const own = scope.actor.kind === 'user' ? scope.actor.id : null
  const here = sql`h.workspace_id = ${scope.workspaceId}`
  const waits = sql`${here} and ${waiting(sql)}`
  const within = (condition: Fragment) =>
    partsWithinReach(sql, scope).map(part => sql`${condition} and ${part}`)
  switch (view) {
    case 'mine':
      return [sql`${waits} and h.assignee_id = ${own}`]
    case 'unassigned':
      return within(sql`${waits} and h.assignee_id is null`)
    case 'all':
      return within(waits)
    case 'overdue':
      return within(sql`${waits} and ${nextDue(sql)} < now()`)
    case 'due_soon':
      return within(sql`${waits} and ${nextDue(sql)} >= now()
        and ${nextDue(sql)} < now() + make_interval(hours => ${DUE_SOON_HOURS})`)
    case 'enriched':
      return within(sql`${here} and h.disposition = 'enriched' and h.is_latest
        and (h.requeued_at is null or h.requeued_at < h.disposed_at)`)
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
