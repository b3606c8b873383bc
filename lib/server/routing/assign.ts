import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { AssignInput } from '@/lib/contracts/routing'
import { assignHandoffs, type RoutedHandoff, type RoutedMember } from '@/lib/domain/routing/assign-handoffs'
import { DEFAULT_ROUTING } from '@/lib/domain/routing/routing'
import { appendFacts } from '../disposition/append-facts'
import { readClock } from '../disposition/standing'
import { targetProblem } from '../disposition/target'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { waiting } from '../queue/waiting'
import type { AuditEntry } from '../record'
import type { Scope } from '../scope'
import { ROUTED_ROLES } from './read'

type Given = { handoffId: string; memberId: string | null; rule: string | null }
type Held = RoutedHandoff & { leadId: string; assigneeId: string | null }

/** Handoffs given out in one go; the rest waits for the next. */
const AT_ONCE = 500

/** Gives handoffs that wait to a member, to nobody, or to whom the rules say. */
export async function assignByHand(tx: Tx, scope: Scope, input: AssignInput): Promise<Written> {
  const problem = await targetProblem(tx, scope, { to_member: input.to_member ?? undefined })
  if (problem) return { ok: false, ...problem }
  const handoffs = await lockWaiting(tx, scope, input.ids ?? null)
  const given = input.by_rules
    ? await byRules(
        tx,
        scope,
        handoffs.filter(({ assigneeId }) => input.ids !== undefined || assigneeId === null),
      )
    : handoffs.map(({ id }) => ({ handoffId: id, memberId: input.to_member ?? null, rule: null }))
  const changed = given.filter(
    ({ handoffId, memberId }) => handoffs.find(({ id }) => id === handoffId)?.assigneeId !== memberId,
  )
  if (changed.length === 0 && !input.by_rules)
    return { ok: false, code: 'conflict', message: 'None of these handoffs waits for somebody else.' }
  const audit = await give(tx, scope, handoffs, changed)
  const nothing: AuditEntry = {
    verb: 'handoff.assigned',
    object: { kind: 'handoff', id: null },
    after: { assigned: 0 },
  }
  return {
    ok: true,
    body: {
      assigned: changed.map(({ handoffId, memberId }) => ({ id: handoffId, assignee_id: memberId })),
      left: handoffs.length - given.length,
    },
    audit: audit.length > 0 ? audit : [nothing],
  }
}

/**
 * Gives new handoffs to whom the rules say, in the transaction that made them; does nothing while routing is off.
 * Returns how many found somebody.
 */
export async function assignNewHandoffs(tx: Tx, scope: Scope, ids: readonly string[]): Promise<AuditEntry[]> {
  const routing = scope.workspace.settings.routing ?? DEFAULT_ROUTING
  if (!routing.isOn || ids.length === 0) return []
  const handoffs = (await lockWaiting(tx, scope, ids)).filter(({ assigneeId }) => assigneeId === null)
  return give(tx, scope, handoffs, await byRules(tx, scope, handoffs))
}

async function lockWaiting({ sql }: Tx, scope: Scope, ids: readonly string[] | null): Promise<Held[]> {
  const chosen = ids === null ? sql`and h.assignee_id is null` : sql`and h.id = any(${[...ids]}::uuid[])`
  await sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${scope.workspaceId} and id in (
      select h.lead_id from app.handoff h
      where h.workspace_id = ${scope.workspaceId} and ${waiting(sql)} ${chosen} order by h.mql_at, h.id limit ${AT_ONCE})
    order by id for no key update) locked`
  const rows = await sql<Held[]>`
    select h.id, h.lead_id as "leadId", h.route, h.segment, h.country, h.source, h.assignee_id as "assigneeId"
    from app.handoff h where h.workspace_id = ${scope.workspaceId} and ${waiting(sql)} ${chosen}
    order by h.mql_at, h.id limit ${AT_ONCE}`
  return [...rows]
}

async function byRules({ sql }: Tx, scope: Scope, handoffs: readonly Held[]): Promise<Given[]> {
  const routing = scope.workspace.settings.routing ?? DEFAULT_ROUTING
  // Whose turn it is has one answer at a time: the rows are held until the transaction ends.
  await sql`insert into app.routing_turn (workspace_id, user_id, turn)
    select workspace_id, user_id, 0 from app.membership
    where workspace_id = ${scope.workspaceId} and deactivated_at is null and role = any(${[...ROUTED_ROLES]})
    on conflict do nothing`
  const members = await sql<RoutedMember[]>`
    select t.user_id as id, t.turn, a.user_id is not null as "isAway", a.cover_id as "coverId"
    from app.routing_turn t
    join app.membership m on m.workspace_id = ${scope.workspaceId} and m.user_id = t.user_id
      and m.deactivated_at is null and m.role = any(${[...ROUTED_ROLES]})
    left join app.absence a on a.workspace_id = ${scope.workspaceId} and a.user_id = t.user_id
      and now() between a.starts_at and a.ends_at
    where t.workspace_id = ${scope.workspaceId} order by t.user_id for update of t`
  const { assignments, turns } = assignHandoffs(handoffs, routing, members)
  for (const [userId, turn] of turns)
    await sql`update app.routing_turn set turn = ${turn}
      where workspace_id = ${scope.workspaceId} and user_id = ${userId}`
  return assignments
}

async function give(
  tx: Tx,
  scope: Scope,
  handoffs: readonly Held[],
  given: readonly Given[],
): Promise<AuditEntry[]> {
  if (given.length === 0) return []
  const at = await readClock(tx)
  const held = new Map(handoffs.map(handoff => [handoff.id, handoff]))
  for (const { handoffId, memberId } of given)
    await tx.sql`update app.handoff set assignee_id = ${memberId}, revision = revision + 1, claimed_by = null, claimed_at = null
      where workspace_id = ${scope.workspaceId} and id = ${handoffId}`
  const facts = given.flatMap(({ handoffId, memberId, rule }) => {
    const leadId = held.get(handoffId)?.leadId
    if (leadId === undefined || memberId === null) return []
    const id = uuidv7()
    const detail = { handoff_id: handoffId, assignee_id: memberId, ...(rule === null ? {} : { rule }) }
    return [{ id, leadId, slot: `treaty:${id}`, kind: 'assigned' as const, at, detail }]
  })
  await appendFacts(tx, scope, facts)
  await projectFew(
    tx,
    scope.workspace,
    facts.map(fact => fact.leadId),
  )
  await notify(
    tx,
    scope,
    'handoff',
    given.map(each => each.handoffId),
  )
  return given.map(({ handoffId, memberId, rule }) => ({
    verb: 'handoff.assigned',
    object: { kind: 'handoff', id: handoffId },
    before: { assignee_id: held.get(handoffId)?.assigneeId ?? null },
    after: { assignee_id: memberId, ...(rule === null ? {} : { rule }) },
  }))
}
