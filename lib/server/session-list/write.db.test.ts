import { expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { findSession, openSession } from '../identity/session-row'
import { memberScope } from '../member-scope.testing'
import { listSessions } from './read'
import { endOtherSessions, endSession } from './write'

const database = openTestDatabase()
const firefox = { ip: '192.0.2.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0' }

async function person() {
  const { id: workspaceId } = await createTestWorkspace(database)
  const userId = await createTestMember(database, workspaceId, 'marketer')
  const secrets = [
    await openSession(userId, firefox),
    await openSession(userId, { ip: null, userAgent: null }),
  ]
  const ids = await Promise.all(secrets.map(async secret => (await findSession(secret))?.id ?? ''))
  const run = <T>(work: (...args: Parameters<typeof listSessions>) => Promise<T>) =>
    withWorkspace(workspaceId, async tx =>
      work(tx, await memberScope(tx, workspaceId, userId, 'session.own', ids[0])),
    )
  return { secrets, ids, run }
}

test('a person sees their own open sessions, the one in use first', async () => {
  const { ids, run } = await person()
  await person()
  const { sessions } = await run(listSessions)
  expect(sessions.map(each => each.id)).toEqual(ids)
  expect(sessions[0]).toMatchObject({ device: 'Firefox on Windows', ip: '192.0.2.7', is_current: true })
  expect(sessions[1]).toMatchObject({ device: 'Unknown device', is_current: false })
})

test('ending one session signs that device out and leaves the others', async () => {
  const { secrets, ids, run } = await person()
  const end = () => run((tx, scope) => endSession(tx, scope, { id: ids[1] ?? '' }))
  expect(await end()).toMatchObject({ ok: true, audit: { verb: 'session.ended', object: { id: ids[1] } } })
  expect(await findSession(secrets[1] ?? '')).toBeNull()
  expect(await findSession(secrets[0] ?? '')).toMatchObject({ id: ids[0] })
  expect(await end()).toMatchObject({ ok: false, code: 'not_found' })
})

test('ending all others keeps the one that asks', async () => {
  const { secrets, run } = await person()
  const written = await run((tx, scope) => endOtherSessions(tx, scope))
  expect(written).toMatchObject({ ok: true, body: { ended: 1 }, audit: { verb: 'session.others_ended' } })
  expect(await findSession(secrets[0] ?? '')).not.toBeNull()
  expect(await findSession(secrets[1] ?? '')).toBeNull()
})

test('the session of somebody else cannot be ended', async () => {
  const mine = await person()
  const theirs = await person()
  const written = await mine.run((tx, scope) => endSession(tx, scope, { id: theirs.ids[0] ?? '' }))
  expect(written).toMatchObject({ ok: false, code: 'not_found' })
  expect(await findSession(theirs.secrets[0] ?? '')).not.toBeNull()
})
