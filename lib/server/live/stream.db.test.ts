import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { memberScope } from '../member-scope.testing'
import { notify } from './notify'
import { openLiveStream } from './stream'

const database = openTestDatabase()

/** Opens the stream of a person of a role and answers what it says next. */
async function streamOf(workspaceId: string, role: MemberRole) {
  const userId = await createTestMember(database, workspaceId, role)
  const sessionId = uuidv7()
  await database.super`insert into app.session (id, token_hash, user_id, active_workspace_id, expires_at)
    values (${sessionId}, ${sessionId}, ${userId}, ${workspaceId}, now() + interval '1 day')`
  const scope = await withWorkspace(workspaceId, tx =>
    memberScope(tx, workspaceId, userId, 'notification.own'),
  )
  const leaving = new AbortController()
  const request = new Request('http://localhost:3000/api/live', { signal: leaving.signal })
  const { body } = openLiveStream({ ...scope, sessionId }, request)
  const reader = body?.getReader()
  const text = new TextDecoder()
  const next = async (topic: string): Promise<string> => {
    for (;;) {
      const said = text.decode((await reader?.read())?.value)
      if (said.includes(`"topic":"${topic}"`)) return said
    }
  }
  return { next, leave: () => leaving.abort() }
}

test('everybody hears that something changed; which lead it was is for those who may see leads', async () => {
  const { id } = await createTestWorkspace(database)
  const [manager, executive] = [await streamOf(id, 'sales_manager'), await streamOf(id, 'executive')]
  // The first to come is told when the one connection listens; the second may find it listening.
  await manager.next('queue')
  await withWorkspace(id, async tx => {
    await notify(tx, { workspaceId: id }, 'handoff', ['a-lead'])
    await notify(tx, { workspaceId: id }, 'agreement', ['a-proposal'])
  })
  expect(await manager.next('handoff')).toContain('a-lead')
  const told = await executive.next('handoff')
  expect(told).not.toContain('a-lead')
  expect(await executive.next('agreement')).toContain('a-proposal')
  manager.leave()
  executive.leave()
})
