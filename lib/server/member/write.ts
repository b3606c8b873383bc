import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { AddMemberInput, ChangeMemberInput } from '@/lib/contracts/member'
import type { MemberRole } from '@/lib/domain/policy/roles'
import type { Written } from '../gate'
import { newPassword } from '../identity/new-password'
import { hashPassword } from '../identity/password'
import type { Scope } from '../scope'
import { getMember } from './read'

type Refusal = Extract<Written, { ok: false }>

const NOT_HERE: Refusal = { ok: false, code: 'not_found', message: 'There is no such member.' }
const LAST_ADMIN: Refusal = {
  ok: false,
  code: 'conflict',
  message: 'A workspace keeps at least one admin. Make somebody else an admin first.',
}

/**
 * Adds a person who has no account yet, with a password that is shown once. A person with an account is not
 * added behind their back: that is the operator's to do, until they can be invited and say yes.
 */
export async function addMember(tx: Tx, scope: Scope, input: AddMemberInput): Promise<Written> {
  const password = newPassword()
  const id = uuidv7()
  const added = await tx.sql`insert into app.app_user (id, email, name, password_hash)
    values (${id}, ${input.email}, ${input.name}, ${await hashPassword(password)}) on conflict (email) do nothing returning 1`
  if (added.length === 0) {
    return {
      ok: false,
      code: 'conflict',
      message:
        'This e-mail address already has an account. If it was a member here, reactivate it in the list.',
    }
  }
  await insertMembership(tx, scope, id, input.role)
  return joined(tx, scope, { id, role: input.role, password })
}

/** The operator's way in: also for people who have an account, and with a password the operator chose. */
export async function enrolMember(
  tx: Tx,
  scope: Scope,
  input: AddMemberInput & { password: string | null },
): Promise<Written> {
  const [known] = await tx.sql<
    { id: string }[]
  >`select id from app.app_user where email = ${input.email} for update`
  if (known && input.password !== null) {
    return {
      ok: false,
      code: 'conflict',
      message: `${input.email} already has an account with its own password.`,
    }
  }
  const password = known ? null : (input.password ?? newPassword())
  const id = known?.id ?? uuidv7()
  if (password !== null) {
    await tx.sql`insert into app.app_user (id, email, name, password_hash)
      values (${id}, ${input.email}, ${input.name}, ${await hashPassword(password)})`
  }
  const [member] = await tx.sql`select 1 from app.membership
    where workspace_id = ${scope.workspaceId} and user_id = ${id} and deactivated_at is null`
  if (member)
    return { ok: false, code: 'conflict', message: `${input.email} is already a member of this workspace.` }
  await insertMembership(tx, scope, id, input.role)
  return joined(tx, scope, { id, role: input.role, password })
}

async function insertMembership({ sql }: Tx, scope: Scope, userId: string, role: MemberRole): Promise<void> {
  await sql`insert into app.membership (workspace_id, user_id, role) values (${scope.workspaceId}, ${userId}, ${role})
    on conflict (workspace_id, user_id)
    do update set role = ${role}, deactivated_at = null, revision = membership.revision + 1`
  await noteRole({ sql }, scope, userId, role)
}

/** A signature names the role it was given in: a role somebody was given is never forgotten. */
async function noteRole(
  { sql }: Pick<Tx, 'sql'>,
  scope: Scope,
  userId: string,
  role: MemberRole,
): Promise<void> {
  await sql`insert into app.membership_role (workspace_id, user_id, role)
    values (${scope.workspaceId}, ${userId}, ${role}) on conflict do nothing`
}

async function joined(
  tx: Tx,
  scope: Scope,
  { id, role, password }: { id: string; role: MemberRole; password: string | null },
): Promise<Written> {
  const member = await getMember(tx, scope, id)
  if (!member) throw new Error('the member just added is not there')
  return {
    ok: true,
    status: 201,
    body: { ...member, password },
    replay: { ...member, password: null },
    audit: { verb: 'member.added', object: { kind: 'member', id }, after: { role } },
  }
}

/** Changes a role. The sessions the person has open end, so that nobody keeps what they no longer may. */
export async function changeRole(tx: Tx, scope: Scope, input: ChangeMemberInput): Promise<Written> {
  if (input.revision === undefined) {
    return { ok: false, code: 'precondition', message: 'Send the revision of the member as you read it.' }
  }
  if (input.id === scope.actor.id) {
    return { ok: false, code: 'forbidden', message: 'Nobody changes their own role. Ask another admin.' }
  }
  const admins = await lockAdmins(tx, scope)
  const member = await getMember(tx, scope, input.id)
  if (!member || member.deactivated_at) return NOT_HERE
  if (input.role !== 'admin' && isLast(admins, input.id)) return LAST_ADMIN
  const changed = await tx.sql`update app.membership set role = ${input.role}, revision = revision + 1
    where workspace_id = ${scope.workspaceId} and user_id = ${input.id} and revision = ${input.revision}
      and deactivated_at is null returning 1`
  if (changed.length === 0) {
    return {
      ok: false,
      code: 'conflict',
      message: 'Somebody else changed this member meanwhile. Look again.',
    }
  }
  await noteRole(tx, scope, input.id, input.role)
  await endSessions(tx, scope, input.id)
  return {
    ok: true,
    body: { ...member, role: input.role, revision: input.revision + 1 },
    audit: {
      verb: 'member.role_changed',
      object: { kind: 'member', id: input.id },
      before: { role: member.role },
      after: { role: input.role },
    },
  }
}

/** Ends a membership: every session of the person here is over at once; what they did stays. */
export async function deactivateMember(tx: Tx, scope: Scope, input: { id: string }): Promise<Written> {
  if (input.id === scope.actor.id) {
    return { ok: false, code: 'forbidden', message: 'Nobody deactivates themselves. Ask another admin.' }
  }
  const admins = await lockAdmins(tx, scope)
  if (isLast(admins, input.id)) return LAST_ADMIN
  const ended = await tx.sql`update app.membership set deactivated_at = now(), revision = revision + 1
    where workspace_id = ${scope.workspaceId} and user_id = ${input.id} and deactivated_at is null returning 1`
  const member = await getMember(tx, scope, input.id)
  if (!member) return NOT_HERE
  if (ended.length === 0)
    return { ok: false, code: 'conflict', message: 'This member is already deactivated.' }
  await endSessions(tx, scope, input.id)
  return {
    ok: true,
    body: member,
    audit: {
      verb: 'member.deactivated',
      object: { kind: 'member', id: input.id },
      before: { role: member.role },
    },
  }
}

/** Lets a former member back in, with the role and the password they had. */
export async function reactivateMember(tx: Tx, scope: Scope, input: { id: string }): Promise<Written> {
  const back = await tx.sql`update app.membership set deactivated_at = null, revision = revision + 1
    where workspace_id = ${scope.workspaceId} and user_id = ${input.id} and deactivated_at is not null returning 1`
  const member = await getMember(tx, scope, input.id)
  if (!member) return NOT_HERE
  if (back.length === 0) return { ok: false, code: 'conflict', message: 'This member is already active.' }
  return {
    ok: true,
    body: member,
    audit: {
      verb: 'member.reactivated',
      object: { kind: 'member', id: input.id },
      after: { role: member.role },
    },
  }
}

/** Locked in one order, so that of two admins who demote each other one has to wait and sees what is left. */
async function lockAdmins({ sql }: Tx, scope: Scope): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select user_id as id from app.membership
    where workspace_id = ${scope.workspaceId} and role = 'admin' and deactivated_at is null order by user_id for update`
  return rows.map(row => row.id)
}

function isLast(admins: readonly string[], id: string): boolean {
  return admins.length === 1 && admins[0] === id
}

async function endSessions({ sql }: Tx, scope: Scope, userId: string): Promise<void> {
  await sql`update app.session set revoked_at = now()
    where user_id = ${userId} and active_workspace_id = ${scope.workspaceId} and revoked_at is null`
}
