import 'server-only'
import type postgres from 'postgres'
import { DEFAULT_ROUTING } from '@/lib/domain/routing/routing'
import type { Scope } from '../scope'
import { waiting } from './waiting'

/**
 * The handoffs h within reach of a scope, as a condition. Own is what was given to the person, and, where the
 * workspace lets reps take from it, the pool: what waits and is nobody's, not even in the source's eyes.
 */
export function withinReach(sql: postgres.Sql, scope: Scope) {
  if (scope.grant === 'all') return sql``
  if (scope.grant !== 'own' || scope.actor.kind !== 'user') return sql`and false`
  const { hasPool } = scope.workspace.settings.routing ?? DEFAULT_ROUTING
  if (!hasPool) return sql`and h.assignee_id = ${scope.actor.id}`
  return sql`and (h.assignee_id = ${scope.actor.id}
    or (h.assignee_id is null and h.owner is null and ${waiting(sql)}))`
}
