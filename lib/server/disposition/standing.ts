import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'
import { CLAIM_MINUTES } from '@/lib/domain/handoff/claim'
import type { Disposition } from '@/lib/domain/handoff/fact'
import { withinReach } from '../queue/reach'
import type { Scope } from '../scope'

/** A handoff as the rules of disposing look at it. */
export type Standing = {
  id: string
  leadId: string
  isLatest: boolean
  mqlAt: Date | null
  disposition: Disposition | null
  disposedAt: Date | null
  requeuedAt: Date | null
  assigneeId: string | null
  revision: number
  agreementVersion: number | null
  mergedInto: string | null
  /** Who has it open right now, unless that is the person asking. */
  claimedBy: string | null
  claimantName: string | null
}

/**
 * Handoffs that a rep could reach until somebody answered them: for saying who was faster, never for answering.
 * Whoever was given the handoff before, or all while it was nobody's.
 */
export async function readLost(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Standing[]> {
  if (scope.grant !== 'own' || scope.actor.kind !== 'user' || ids.length === 0) return []
  const { sql } = tx
  return sql<Standing[]>`
    select ${columns(sql)}
    from ${tables(sql, scope)} and h.id = any(${[...ids]}::uuid[]) and h.disposition is not null and exists (
      select from app.handoff_event e
      where e.workspace_id = ${scope.workspaceId} and e.lead_id = h.lead_id and e.source_system = 'treaty'
        and e.detail ->> 'handoff_id' = h.id::text and e.detail ? 'before'
        and (e.detail -> 'before' ->> 'assignee_id' = ${scope.actor.id}::text
          or (e.detail -> 'before' ->> 'assignee_id' is null and h.owner is null)))`
}

/**
 * Locks the leads of some handoffs, in one order for everybody, and reads how the handoffs stand after that. Ids
 * that are not there or out of reach are left out.
 */
export async function lockStandings(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  alsoLeads: readonly string[] = [],
): Promise<Standing[]> {
  const { sql } = tx
  const wanted = [...ids]
  await sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${scope.workspaceId} and (id = any(${[...alsoLeads]}::uuid[]) or id in (
      select lead_id from app.handoff where workspace_id = ${scope.workspaceId} and id = any(${wanted}::uuid[])))
    order by id for no key update) locked`
  return sql<Standing[]>`
    select ${columns(sql)}
    from ${tables(sql, scope)} and h.id = any(${wanted}::uuid[]) ${withinReach(sql, scope)}`
}

function columns(sql: postgres.Sql) {
  return sql`
    h.id, h.lead_id as "leadId", h.is_latest as "isLatest", h.mql_at as "mqlAt", h.disposition,
    h.disposed_at as "disposedAt", h.requeued_at as "requeuedAt", h.assignee_id as "assigneeId", h.revision,
    h.agreement_version as "agreementVersion", l.merged_into_id as "mergedInto",
    c.id as "claimedBy", c.name as "claimantName"`
}

function tables(sql: postgres.Sql, scope: Scope) {
  return sql`
    app.handoff h
    join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = h.lead_id
    left join app.app_user c on c.id = h.claimed_by and c.id is distinct from ${scope.actor.id}
      and h.claimed_at > clock_timestamp() - make_interval(mins => ${CLAIM_MINUTES})
    where h.workspace_id = ${scope.workspaceId}`
}

/** The database's own clock: several servers agree on it. */
export async function readClock({ sql }: Tx): Promise<Date> {
  const [row] = await sql<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`
  if (!row) throw new Error('the database told no time')
  return row.at
}
