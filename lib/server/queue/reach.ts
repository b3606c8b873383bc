import 'server-only'
import type postgres from 'postgres'
import { DEFAULT_ROUTING } from '@/lib/domain/routing/routing'
import type { Scope } from '../scope'
import { waiting } from './waiting'

type Fragment = postgres.PendingQuery<postgres.Row[]>

/**
 * The handoffs h within reach of a scope, as conditions of which no two hold at once, each in the order of an index.
 * Own is what was given to the person, and, where the workspace lets reps take from it, the pool: what waits and is
 * nobody's, not even in the source's eyes.
 */
export function partsWithinReach(sql: postgres.Sql, scope: Scope): Fragment[] {
  if (scope.grant === 'all') return [sql`true`]
  if (scope.grant !== 'own' || scope.actor.kind !== 'user') return []
  const given = sql`h.assignee_id = ${scope.actor.id}`
  const { hasPool } = scope.workspace.settings.routing ?? DEFAULT_ROUTING
  return hasPool ? [given, sql`h.assignee_id is null and h.owner is null and ${waiting(sql)}`] : [given]
}

/** The same as one condition, for a handoff that is looked up by itself. */
export function withinReach(sql: postgres.Sql, scope: Scope): Fragment {
  const [first, second] = partsWithinReach(sql, scope)
  if (first === undefined) return sql`and false`
  return second === undefined ? sql`and ${first}` : sql`and (${first} or ${second})`
}
