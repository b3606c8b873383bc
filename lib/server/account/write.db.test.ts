import { expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { hashPassword, passwordMatches } from '../identity/password'
import { findSession, openSession } from '../identity/session-row'
import { memberScope } from '../member-scope.testing'
import { changePassword } from './write'

const database = openTestDatabase()
const OLD = 'meadow-kettle-otter'
const NEW = 'harbour-lantern-plum'

async function person(password: string | null = OLD) {
  const { id } = await createTestWorkspace(database)
  const userId = await createTestMember(database, id, 'marketer')
  const hash = password && (await hashPassword(password))
  await database.super`update app.app_user set password_hash = ${hash} where id = ${userId}`
  const secrets = [
    await openSession(userId, { ip: null, userAgent: null }),
    await openSession(userId, { ip: null, userAgent: null }),
  ]
  const current = await findSession(secrets[0] ?? '')
  const change = (input: { current: string; next: string }) =>
    withWorkspace(id, async tx =>
      changePassword(tx, await memberScope(tx, id, userId, 'session.own', current?.id), input),
    )
  const matches = async (tried: string) => {
    const [row] = await database.super`select password_hash as hash from app.app_user where id = ${userId}`
    return passwordMatches(row?.hash, tried)
  }
  return { userId, secrets, change, matches }
}

test('a new password replaces the old one and ends the other sessions (A5)', async () => {
  const { userId, secrets, change, matches } = await person()
  expect(await change({ current: OLD, next: NEW })).toMatchObject({
    ok: true,
    body: { ended: 1 },
    audit: { verb: 'account.password_changed', object: { kind: 'member', id: userId } },
  })
  expect([await matches(OLD), await matches(NEW)]).toEqual([false, true])
  expect(await findSession(secrets[0] ?? '')).not.toBeNull()
  expect(await findSession(secrets[1] ?? '')).toBeNull()
})

test.each([
  ['a wrong current password', { current: 'something else', next: NEW }, /current password/],
  ['a short one', { current: OLD, next: 'short' }, /at least 8/],
  ['a common one', { current: OLD, next: 'password123' }, /first that are guessed/],
])('%s changes nothing', async (_, input, message) => {
  const { secrets, change, matches } = await person()
  expect(await change(input)).toMatchObject({
    ok: false,
    code: 'invalid',
    message: expect.stringMatching(message),
  })
  expect(await matches(OLD)).toBe(true)
  expect(await findSession(secrets[1] ?? '')).not.toBeNull()
})

test('guessing the current password is limited', async () => {
  const { change } = await person()
  for (let n = 0; n < 5; n++) await change({ current: `guess ${n}`, next: NEW })
  await expect(change({ current: OLD, next: NEW })).rejects.toMatchObject({ code: 'rate_limited' })
})

test('a demo identity has no password and gets none', async () => {
  const { change } = await person(null)
  expect(await change({ current: '', next: NEW })).toMatchObject({ ok: false, code: 'conflict' })
})
