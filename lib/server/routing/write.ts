import 'server-only'
import type { Tx } from '@/db/client'
import type { AbsenceInput, AbsenceKey, RoutingInput } from '@/lib/contracts/routing'
import type { Routing } from '@/lib/domain/routing/routing'
import { AppError } from '../errors'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { ROUTED_ROLES } from './read'

/** Changes how handoffs find who works on them. */
export async function updateRouting(tx: Tx, scope: Scope, input: RoutingInput): Promise<Written> {
  if (input.revision === undefined)
    return { ok: false, code: 'precondition', message: 'Send the revision of the routing as you read it.' }
  const named = [...input.members, ...input.rules.flatMap(rule => rule.members)]
  await requirePeople(tx, scope, named)
  const { is_on: isOn, has_pool: hasPool, rules, members } = input
  const routing: Routing = { isOn, hasPool, rules, members }
  const changed = await tx.sql`
    update app.workspace set settings = settings || ${JSON.stringify({ routing })}::jsonb, revision = revision + 1
    where workspace_id = ${scope.workspaceId} and revision = ${input.revision} returning revision`
  if (changed.length === 0)
    return {
      ok: false,
      code: 'conflict',
      message: 'Somebody else changed the settings meanwhile. Look again.',
    }
  await notify(tx, scope, 'queue', [])
  const before = scope.workspace.settings.routing ?? null
  return {
    ok: true,
    body: { revision: input.revision + 1 },
    audit: {
      verb: 'routing.updated',
      object: { kind: 'routing', id: scope.workspaceId },
      before: JSON.parse(JSON.stringify(before)),
      after: JSON.parse(JSON.stringify(routing)),
    },
  }
}

/** Marks somebody as out of office; a rep only themselves. */
export async function setAbsence(tx: Tx, scope: Scope, input: AbsenceInput): Promise<Written> {
  const { member_id: memberId, cover_id: coverId, starts_at: startsAt, ends_at: endsAt } = input
  await requireOwnOrAll(scope, memberId)
  await requirePeople(tx, scope, coverId ? [memberId, coverId] : [memberId])
  await tx.sql`
    insert into app.absence (workspace_id, user_id, starts_at, ends_at, cover_id)
    values (${scope.workspaceId}, ${memberId}, ${startsAt}, ${endsAt}, ${coverId ?? null})
    on conflict (workspace_id, user_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      cover_id = excluded.cover_id`
  await notify(tx, scope, 'queue', [])
  return {
    ok: true,
    body: { member_id: memberId, starts_at: startsAt, ends_at: endsAt, cover_id: coverId ?? null },
    audit: {
      verb: 'absence.set',
      object: { kind: 'absence', id: memberId },
      after: { starts_at: startsAt, ends_at: endsAt, cover_id: coverId ?? null },
    },
  }
}

/** Marks somebody as back. */
export async function endAbsence(
  tx: Tx,
  scope: Scope,
  { member_id: memberId }: AbsenceKey,
): Promise<Written> {
  await requireOwnOrAll(scope, memberId)
  const [row] = await tx.sql<{ endsAt: Date }[]>`
    delete from app.absence where workspace_id = ${scope.workspaceId} and user_id = ${memberId}
    returning ends_at as "endsAt"`
  if (!row) return { ok: false, code: 'not_found', message: 'They are not marked as out of office.' }
  await notify(tx, scope, 'queue', [])
  return {
    ok: true,
    body: { member_id: memberId },
    audit: {
      verb: 'absence.ended',
      object: { kind: 'absence', id: memberId },
      before: { ends_at: row.endsAt.toISOString() },
    },
  }
}

async function requireOwnOrAll(scope: Scope, memberId: string): Promise<void> {
  if (scope.grant === 'all' || scope.actor.id === memberId) return
  throw new AppError(
    'forbidden',
    'You can mark yourself as out of office. Ask your sales manager for others.',
  )
}

async function requirePeople({ sql }: Tx, scope: Scope, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const found = await sql`
    select 1 from app.membership m join app.app_user u on u.id = m.user_id
    where m.workspace_id = ${scope.workspaceId} and m.user_id = any(${wanted}::uuid[])
      and m.deactivated_at is null and u.deactivated_at is null and m.role = any(${[...ROUTED_ROLES]})`
  if (found.length < wanted.length)
    throw new AppError('invalid', 'Somebody named here is not a member who works on handoffs.')
}
