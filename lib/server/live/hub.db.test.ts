import { v7 as uuidv7 } from 'uuid'
import { afterEach, expect, test, vi } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { LiveMessage } from '@/lib/contracts/live'
import { STREAMS_PER_PERSON, type Subscriber, subscribe } from './hub'
import { notify } from './notify'

const database = openTestDatabase()
const leaves: (() => void)[] = []

afterEach(() => {
  for (const leave of leaves.splice(0)) leave()
})

async function member() {
  const { id: workspaceId } = await createTestWorkspace(database)
  return { workspaceId, userId: await createTestMember(database, workspaceId, 'sales_rep') }
}

async function listen({ workspaceId, userId }: Awaited<ReturnType<typeof member>>) {
  const sessionId = uuidv7()
  await database.super`insert into app.session (id, token_hash, user_id, active_workspace_id, expires_at)
    values (${sessionId}, ${sessionId}, ${userId}, ${workspaceId}, now() + interval '1 day')`
  const heard: LiveMessage[] = []
  const stream = { heard, sessionId, closed: 0 }
  const leave = subscribe({
    workspaceId,
    userId,
    sessionId,
    role: 'sales_rep',
    send: message => void heard.push(message),
    close: () => {
      stream.closed = performance.now()
      leave()
    },
  })
  leaves.push(leave)
  return stream
}

const tell = (workspaceId: string, ids: string[]) =>
  withWorkspace(workspaceId, tx => notify(tx, { workspaceId }, 'claim', ids))
const listening = (heard: LiveMessage[]) =>
  vi.waitFor(() => expect(heard).toContainEqual({ topic: 'queue', ids: [] }))

test('what a workspace does is heard by all of its browsers within a second, and by no other workspace', async () => {
  const [ours, theirs] = [await member(), await member()]
  const [first, second, stranger] = [await listen(ours), await listen(ours), await listen(theirs)]
  await listening(first.heard)
  const started = performance.now()
  await tell(ours.workspaceId, ['a', 'b'])
  await vi.waitFor(() =>
    expect([first.heard.at(-1), second.heard.at(-1)]).toEqual(
      Array(2).fill({ topic: 'claim', ids: ['a', 'b'] }),
    ),
  )
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(stranger.heard.filter(message => message.topic === 'claim')).toEqual([])
})

test('nothing is told of a transaction that is rolled back', async () => {
  const ours = await member()
  const { heard } = await listen(ours)
  await listening(heard)
  const failing = withWorkspace(ours.workspaceId, async tx => {
    await notify(tx, ours, 'handoff', ['never'])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await tell(ours.workspaceId, ['after'])
  await vi.waitFor(() => expect(heard.at(-1)?.ids).toEqual(['after']))
  expect(heard.some(message => message.ids.includes('never'))).toBe(false)
})

test('hundreds of ids come in portions, each of them once', async () => {
  const ours = await member()
  const { heard } = await listen(ours)
  await listening(heard)
  const ids = Array.from({ length: 500 }, () => uuidv7())
  await tell(ours.workspaceId, ids)
  await vi.waitFor(() => expect(heard.flatMap(message => message.ids)).toEqual(ids))
})

test('a connection that dies is replaced, and everybody is told to look again', async () => {
  const ours = await member()
  const { heard } = await listen(ours)
  await listening(heard)
  heard.length = 0
  await database.super`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${database.name} and application_name = 'treaty-live'`
  await listening(heard)
  await tell(ours.workspaceId, ['x'])
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ topic: 'claim', ids: ['x'] }))
  const [row] = await database.super`select count(*)::int as n from pg_stat_activity
    where datname = ${database.name} and application_name = 'treaty-live'`
  expect(row?.n).toBe(1)
})

test.each([
  [
    'session is revoked',
    (s: string, _u: string) => database.super`update app.session set revoked_at = now() where id = ${s}`,
  ],
  [
    'session has expired',
    (s: string) => database.super`update app.session set expires_at = now() where id = ${s}`,
  ],
  [
    'role changes',
    (_: string, u: string) =>
      database.super`update app.membership set role = 'executive' where user_id = ${u}`,
  ],
  [
    'membership ends',
    (_: string, u: string) =>
      database.super`update app.membership set deactivated_at = now() where user_id = ${u}`,
  ],
  [
    'person is deactivated',
    (_: string, u: string) => database.super`update app.app_user set deactivated_at = now() where id = ${u}`,
  ],
])('E8 a stream ends within 5 seconds when the %s', async (_, revoke) => {
  const ours = await member()
  const [stream, colleague] = [await listen(ours), await listen(await member())]
  await listening(stream.heard)
  await new Promise(resolve => setTimeout(resolve, 2_500))
  expect(stream.closed).toBe(0)
  const started = performance.now()
  await revoke(stream.sessionId, ours.userId)
  await vi.waitFor(() => expect(stream.closed).toBeGreaterThan(0), { timeout: 5_000 })
  expect(stream.closed - started).toBeLessThan(5_000)
  expect(colleague.closed).toBe(0)
})

test('E9 a person holds a number of streams and no more', async () => {
  const ours = await member()
  const same: Subscriber = { ...ours, sessionId: '', role: '', send: () => undefined, close: () => undefined }
  for (let i = 0; i < STREAMS_PER_PERSON; i++) leaves.push(subscribe({ ...same }))
  expect(() => subscribe({ ...same })).toThrow('Too many windows')
  leaves.pop()?.()
  leaves.push(subscribe({ ...same }))
})
