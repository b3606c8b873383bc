import { describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { createdToken } from '@/lib/contracts/token'
import type { Action } from '@/lib/domain/policy/policy'
import type { Written } from '../gate'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { mintScope } from '../session'
import { parseToken } from './format'
import { noteTokenUse } from './note-use'
import { getToken, listTokens } from './read'
import { createToken, revokeToken } from './write'

const database = openTestDatabase()

async function company() {
  const { id } = await createTestWorkspace(database)
  const admin = await createTestMember(database, id, 'admin')
  const run = <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
    withWorkspace(id, async tx => work(tx, await memberScope(tx, id, admin, 'token.write')))
  return { id, run }
}

const input = (days: number | null = null) => ({
  name: 'CI',
  scopes: ['read' as const],
  expires_in_days: days,
})

function secretOf(written: Written): string {
  if (!written.ok) throw new Error(written.message)
  return createdToken.parse(written.body).token ?? ''
}

/** What a request with the token may do. */
function use(token: string, action: Action) {
  const parsed = parseToken(`Bearer ${token}`)
  if (!parsed) throw new Error('not one of our tokens')
  return withWorkspace(parsed.workspaceId, tx =>
    mintScope(tx, { kind: 'token', ...parsed }, action, { requestId: 'r', ip: null }),
  )
}

describe('createToken', () => {
  test('answers the token once; stored is its hash, and a repeat does not get it', async () => {
    const { run } = await company()
    const written = await run((tx, scope) => createToken(tx, scope, input()))
    const token = secretOf(written)
    expect(written).toMatchObject({
      status: 201,
      replay: { token: null },
      audit: { verb: 'token.created', object: { kind: 'token' }, after: { name: 'CI', scopes: ['read'] } },
    })
    expect(JSON.stringify(written.ok && [written.replay, written.audit])).not.toContain(token.slice(-43))
    const rows = await database.super`select * from app.api_token`
    expect(JSON.stringify(rows)).not.toContain(token.slice(-43))
    expect(await use(token, 'lead.list')).toMatchObject({
      actor: { kind: 'token', name: 'CI' },
      grant: 'all',
    })
  })

  test('a token is never more than its scopes', async () => {
    const { run } = await company()
    const token = secretOf(await run((tx, scope) => createToken(tx, scope, input())))
    await expect(use(token, 'token.write')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(use(token, 'import.write')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('an expired token is refused', async () => {
    const { id, run } = await company()
    const token = secretOf(await run((tx, scope) => createToken(tx, scope, input(1))))
    expect(await use(token, 'lead.list')).toMatchObject({ workspaceId: id })
    await database.super`update app.api_token set expires_at = now() - interval '1 second' where workspace_id = ${id}`
    await expect(use(token, 'lead.list')).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('revokeToken', () => {
  test('refuses the token from then on; a second time is told', async () => {
    const { run } = await company()
    const written = await run((tx, scope) => createToken(tx, scope, input()))
    const { id } = createdToken.parse(written.ok && written.body)
    const revoke = () => run((tx, scope) => revokeToken(tx, scope, { id }))
    const results = await Promise.all([revoke(), revoke()])
    expect(results.filter(result => result.ok)).toMatchObject([
      { audit: { verb: 'token.revoked', object: { id } } },
    ])
    expect(results.find(result => !result.ok)).toMatchObject({ code: 'conflict' })
    await expect(use(secretOf(written), 'lead.list')).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('a token of another workspace does not exist here', async () => {
    const mine = await company()
    const theirs = await company()
    const written = await theirs.run((tx, scope) => createToken(tx, scope, input()))
    const { id } = createdToken.parse(written.ok && written.body)
    expect(await mine.run((tx, scope) => revokeToken(tx, scope, { id }))).toMatchObject({ code: 'not_found' })
    expect(await mine.run((tx, scope) => listTokens(tx, scope))).toEqual({ tokens: [] })
    expect(await use(secretOf(written), 'lead.list')).toMatchObject({ workspaceId: theirs.id })
  })
})

test('noteTokenUse notes the first use, and no more than one a minute', async () => {
  const { run } = await company()
  const written = await run((tx, scope) => createToken(tx, scope, input()))
  const { id } = createdToken.parse(written.ok && written.body)
  const { workspaceId, secretHash } = parseToken(secretOf(written)) ?? { workspaceId: '', secretHash: '' }
  const lastUse = async () => (await run((tx, scope) => getToken(tx, scope, id)))?.last_used_at
  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds))
  expect(await lastUse()).toBeNull()
  for (const seconds of [0, 59]) await noteTokenUse(workspaceId, secretHash, at(seconds))
  expect(await lastUse()).toBe('2026-01-01T12:00:00.000Z')
  await noteTokenUse(workspaceId, secretHash, at(60))
  expect(await lastUse()).toBe('2026-01-01T12:01:00.000Z')
})
