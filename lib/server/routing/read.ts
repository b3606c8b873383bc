import 'server-only'
import type { Tx } from '@/db/client'
import type { RoutingMember, RoutingView } from '@/lib/contracts/routing'
import { grantOf } from '@/lib/domain/policy/policy'
import { MEMBER_ROLES } from '@/lib/domain/policy/roles'
import { DEFAULT_ROUTING } from '@/lib/domain/routing/routing'
import { waiting } from '../queue/waiting'
import type { Scope } from '../scope'

/** Roles whose members can be given handoffs. */
export const ROUTED_ROLES = MEMBER_ROLES.filter(role => grantOf(role, 'handoff.dispose') !== 'none')

/** How handoffs are given out, who works on them, and who is away. */
export async function getRouting(tx: Tx, scope: Scope): Promise<RoutingView> {
  const { sql } = tx
  const [workspace] = await sql<{ revision: number }[]>`
    select revision from app.workspace where workspace_id = ${scope.workspaceId}`
  const [open] = await sql<{ n: number }[]>`
    select count(*)::int as n from app.handoff h
    where h.workspace_id = ${scope.workspaceId} and ${waiting(sql)} and h.assignee_id is null`
  const { isOn, hasPool, rules, members } = scope.workspace.settings.routing ?? DEFAULT_ROUTING
  return {
    is_on: isOn,
    has_pool: hasPool,
    rules: rules.map(({ when, ...rule }) => ({
      ...rule,
      when: {
        route: [...when.route],
        segment: [...when.segment],
        country: [...when.country],
        source: [...when.source],
      },
      members: [...rule.members],
    })),
    members: [...members],
    revision: workspace?.revision ?? 0,
    people: await listPeople(tx, scope),
    unassigned: open?.n ?? 0,
  }
}

async function listPeople({ sql }: Tx, scope: Scope): Promise<RoutingMember[]> {
  const rows = await sql<
    {
      id: string
      name: string
      role: string
      waiting: number
      startsAt: Date | null
      endsAt: Date | null
      coverId: string | null
    }[]
  >`
    select u.id, u.name, m.role, a.starts_at as "startsAt", a.ends_at as "endsAt", a.cover_id as "coverId",
      (select count(*)::int from app.handoff h
        where h.workspace_id = ${scope.workspaceId} and ${waiting(sql)} and h.assignee_id = u.id) as waiting
    from app.membership m join app.app_user u on u.id = m.user_id
    left join app.absence a on a.workspace_id = ${scope.workspaceId} and a.user_id = u.id and a.ends_at > now()
    where m.workspace_id = ${scope.workspaceId} and m.deactivated_at is null and u.deactivated_at is null
      and m.role = any(${[...ROUTED_ROLES]})
    order by lower(u.name), u.id`
  return rows.map(({ id, name, role, waiting: count, startsAt, endsAt, coverId }) => ({
    id,
    name,
    role,
    waiting: count,
    absence:
      startsAt && endsAt
        ? { starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString(), cover_id: coverId }
        : null,
  }))
}
