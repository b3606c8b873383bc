import { describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { grantOf } from '@/lib/domain/policy/policy'
import { MEMBER_ROLES, type MemberRole } from '@/lib/domain/policy/roles'
import type { Written } from '../gate'
import { findSession, openSession } from '../identity/session-row'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { addMember, changeRole, deactivateMember, enrolMember, reactivateMember } from './write'

const database = openTestDatabase()
const client = { ip: null, userAgent: null }

type Work = Parameters<typeof withWorkspace<Written>>[1]

async function company() {
  const { id } = await createTestWorkspace(database)
  const admin = await createTestMember(database, id, 'admin')
  const rep = await createTestMember(database, id, 'sales_rep')
  const run = (userId: string, work: (tx: Parameters<Work>[0], scope: Scope) => Promise<Written>) =>
    withWorkspace(id, async tx => work(tx, await memberScope(tx, id, userId, 'member.write')))
  return { id, admin, rep, run }
}

const roleOf = async (workspaceId: string, userId: string) => {
  const [row] =
    await database.super`select role, revision, deactivated_at is null as active from app.membership
    where workspace_id = ${workspaceId} and user_id = ${userId}`
  return row
}

test('only admins have the right to change who is a member', () => {
  const allowed = MEMBER_ROLES.filter(role => grantOf(role, 'member.write') !== 'none')
  expect(allowed).toEqual(['admin'])
})

test.each(MEMBER_ROLES.filter(role => role !== 'admin'))('a %s is refused', async role => {
  const { id, run } = await company()
  const userId = await createTestMember(database, id, role)
  const input = { email: 'new@example.com', name: 'New', role: 'executive' as const }
  await expect(run(userId, (tx, scope) => addMember(tx, scope, input))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

describe('addMember', () => {
  const input = (email: string) => ({ email, name: 'Nora', role: 'marketer' as MemberRole })

  test('adds a person with a password that is answered once and stored as a hash', async () => {
    const { id, admin, run } = await company()
    const written = await run(admin, (tx, scope) => addMember(tx, scope, input('nora@example.com')))
    expect(written).toMatchObject({
      ok: true,
      status: 201,
      body: {
        email: 'nora@example.com',
        role: 'marketer',
        password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/),
      },
      replay: { password: null },
      audit: { verb: 'member.added', object: { kind: 'member' }, after: { role: 'marketer' } },
    })
    const [user] =
      await database.super`select id, password_hash from app.app_user where email = 'nora@example.com'`
    expect(user?.password_hash).toMatch(/^\$argon2id\$/)
    expect(await roleOf(id, user?.id)).toMatchObject({ role: 'marketer', active: true })
  })

  test('does not add somebody who has an account elsewhere behind their back', async () => {
    const { admin, run, id } = await company()
    const other = await company()
    const [known] = await database.super`select email from app.app_user where id = ${other.rep}`
    const written = await run(admin, (tx, scope) => addMember(tx, scope, input(known?.email)))
    expect(written).toMatchObject({ ok: false, code: 'conflict' })
    expect(await roleOf(id, other.rep)).toBeUndefined()
  })

  test('of two that add the same person at once, one is told', async () => {
    const { admin, run } = await company()
    const add = () => run(admin, (tx, scope) => addMember(tx, scope, input('twice@example.com')))
    const results = await Promise.all([add(), add()])
    expect(results.map(result => result.ok).sort()).toEqual([false, true])
  })

  test('the operator may add a person who has an account, with the password they have', async () => {
    const { admin, run, id } = await company()
    const other = await company()
    const [known] = await database.super`select email from app.app_user where id = ${other.rep}`
    const enrol = (password: string | null) =>
      run(admin, (tx, scope) => enrolMember(tx, scope, { ...input(known?.email), password }))
    expect(await enrol('something long enough')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await enrol(null)).toMatchObject({ ok: true, body: { password: null } })
    expect(await roleOf(id, other.rep)).toMatchObject({ role: 'marketer', active: true })
  })
})

describe('changeRole', () => {
  test('changes the role and ends the sessions the person had open here', async () => {
    const { id, admin, rep, run } = await company()
    const secret = await openSession(rep, client)
    expect(await findSession(secret)).toMatchObject({ userId: rep, workspaceId: id })
    const written = await run(admin, (tx, scope) =>
      changeRole(tx, scope, { id: rep, role: 'sales_manager', revision: 0 }),
    )
    expect(written).toMatchObject({
      ok: true,
      body: { role: 'sales_manager', revision: 1 },
      audit: { verb: 'member.role_changed', before: { role: 'sales_rep' }, after: { role: 'sales_manager' } },
    })
    expect(await findSession(secret)).toBeNull()
  })

  test('asks for the revision that was read', async () => {
    const { admin, rep, run } = await company()
    const written = await run(admin, (tx, scope) => changeRole(tx, scope, { id: rep, role: 'marketer' }))
    expect(written).toMatchObject({ ok: false, code: 'precondition' })
  })

  test('of two admins who change the same member, the slower one is told', async () => {
    const { id, admin, rep, run } = await company()
    const second = await createTestMember(database, id, 'admin')
    const change = (by: string, role: MemberRole) =>
      run(by, (tx, scope) => changeRole(tx, scope, { id: rep, role, revision: 0 }))
    const results = await Promise.all([change(admin, 'marketer'), change(second, 'executive')])
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ code: 'conflict' })
  })

  test('nobody changes their own role', async () => {
    const { admin, run } = await company()
    const written = await run(admin, (tx, scope) =>
      changeRole(tx, scope, { id: admin, role: 'executive', revision: 0 }),
    )
    expect(written).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('two admins who demote each other at once leave one admin', async () => {
    const { id, admin, run } = await company()
    const second = await createTestMember(database, id, 'admin')
    const demote = (by: string, who: string) =>
      run(by, (tx, scope) => changeRole(tx, scope, { id: who, role: 'marketer', revision: 0 }))
    const results = await Promise.allSettled([demote(admin, second), demote(second, admin)])
    const [row] = await database.super`select count(*)::int as n from app.membership
      where workspace_id = ${id} and role = 'admin' and deactivated_at is null`
    expect(row?.n).toBe(1)
    expect(results.filter(result => result.status === 'fulfilled' && result.value.ok)).toHaveLength(1)
  })

  test('a member of another workspace does not exist here', async () => {
    const { admin, run } = await company()
    const other = await company()
    const written = await run(admin, (tx, scope) =>
      changeRole(tx, scope, { id: other.rep, role: 'admin', revision: 0 }),
    )
    expect(written).toMatchObject({ ok: false, code: 'not_found' })
    expect(await roleOf(other.id, other.rep)).toMatchObject({ role: 'sales_rep', revision: 0 })
  })
})

describe('deactivateMember and reactivateMember', () => {
  test('end the sessions at once, keep the account, and let the person back in', async () => {
    const { id, admin, rep, run } = await company()
    const secret = await openSession(rep, client)
    expect(await run(admin, (tx, scope) => deactivateMember(tx, scope, { id: rep }))).toMatchObject({
      ok: true,
      audit: { verb: 'member.deactivated', before: { role: 'sales_rep' } },
    })
    expect(await findSession(secret)).toBeNull()
    await expect(withWorkspace(id, tx => memberScope(tx, id, rep, 'metric.read'))).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await run(admin, (tx, scope) => deactivateMember(tx, scope, { id: rep }))).toMatchObject({
      code: 'conflict',
    })
    expect(await run(admin, (tx, scope) => reactivateMember(tx, scope, { id: rep }))).toMatchObject({
      ok: true,
      audit: { verb: 'member.reactivated', after: { role: 'sales_rep' } },
    })
    expect(await roleOf(id, rep)).toMatchObject({ active: true, revision: 2 })
  })

  test('never the last admin, never oneself, never somebody of another workspace', async () => {
    const { id, admin, run } = await company()
    const other = await company()
    const end = (by: string, who: string) => run(by, (tx, scope) => deactivateMember(tx, scope, { id: who }))
    expect(await end(admin, admin)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await end(admin, other.rep)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await roleOf(other.id, other.rep)).toMatchObject({ active: true })
    const second = await createTestMember(database, id, 'admin')
    await end(admin, second)
    expect(await roleOf(id, admin)).toMatchObject({ role: 'admin', active: true })
  })
})
