import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type AuditFilter, auditQuery } from '@/lib/contracts/audit'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { memberScope } from '../member-scope.testing'
import { recordAudit } from '../record'
import { exportAuditEvents, listAuditEvents } from './read'

const database = openTestDatabase()
const now = new Date('2026-11-22T12:00:00Z')

async function company(timeZone = 'UTC') {
  const { id } = await createTestWorkspace(database, { timeZone })
  const admin = await createTestMember(database, id, 'admin')
  const as = async <T>(
    userId: string,
    work: (tx: Tx, scope: Awaited<ReturnType<typeof memberScope>>) => Promise<T>,
  ) => withWorkspace(id, async tx => work(tx, await memberScope(tx, id, userId, 'audit.read')))
  const record = (verb: string, kind: string, by = admin) =>
    as(by, (tx, scope) =>
      recordAudit(tx, scope, [{ verb, object: { kind, id: 'x' }, before: { a: 1 }, after: { a: '=2' } }]),
    )
  const list = (query: Record<string, unknown> = {}, by = admin) =>
    as(by, (tx, scope) => listAuditEvents(tx, scope, auditQuery.parse(query)))
  const file = async (filter: AuditFilter = {}) => {
    const { body } = await as(admin, (tx, scope) => exportAuditEvents(tx, scope, filter, now))
    return parse(body, { columns: true }) as Record<string, string>[]
  }
  return { id, admin, record, list, file }
}

describe('listAuditEvents', () => {
  test('pages by key: every row once, the newest first', async () => {
    const { record, list } = await company()
    for (let n = 0; n < 7; n++) await record(`v${n}`, 'member')
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: '3', ...(cursor ? { cursor } : {}) })
      seen.push(...page.events.map(event => event.verb))
      cursor = page.next_cursor
    } while (cursor)
    expect(seen).toEqual(['v6', 'v5', 'v4', 'v3', 'v2', 'v1', 'v0'])
  })

  test('filters by person, verb, kind and day in the zone of the workspace', async () => {
    const { id, admin, record, list } = await company('America/New_York')
    const second = await createTestMember(database, id, 'admin')
    await record('member.added', 'member')
    await record('token.created', 'token', second)
    const verbs = async (query: Record<string, unknown>) =>
      (await list(query)).events.map(event => event.verb)
    expect(await verbs({ actor: second })).toEqual(['token.created'])
    expect(await verbs({ actor: admin, verb: 'member.added' })).toEqual(['member.added'])
    expect(await verbs({ kind: 'token' })).toEqual(['token.created'])
    expect(await verbs({ actor: 'operator' })).toEqual([])
    await database.super`update app.audit_event set at = '2026-03-10T03:30:00Z' where workspace_id = ${id} and verb = 'member.added'`
    expect(await verbs({ from: '2026-03-09', to: '2026-03-09' })).toEqual(['member.added'])
    expect(await verbs({ from: '2026-03-10', to: '2026-03-10' })).toEqual([])
  })

  test.each([
    ['marketing_leader', ['import.done', 'member.added']],
    ['sales_manager', ['member.added']],
  ] as [MemberRole, string[]][])('a %s sees the rows of objects they can see', async (role, expected) => {
    const { id, record, list } = await company()
    const userId = await createTestMember(database, id, role)
    await record('member.added', 'member')
    await record('token.created', 'token')
    await record('import.done', 'import')
    const page = await list({}, userId)
    expect(page.events.map(event => event.verb)).toEqual(expected)
    expect(page.verbs).toEqual(expected)
  })

  test('rows of another workspace are not there', async () => {
    const mine = await company()
    const theirs = await company()
    await theirs.record('member.added', 'member')
    expect((await mine.list()).events).toEqual([])
  })
})

describe('exportAuditEvents (L8)', () => {
  test('has exactly the rows of the filter, harmless to a spreadsheet', async () => {
    const { id, record, file } = await company()
    for (let n = 0; n < 60; n++) await record(n % 2 ? 'member.added' : 'token.created', 'member')
    const [count] = await database.super`select count(*)::int as n from app.audit_event
      where workspace_id = ${id} and verb = 'member.added'`
    const rows = await file({ verb: 'member.added' })
    expect(rows).toHaveLength(count?.n)
    expect(rows[0]).toMatchObject({
      actor: 'admin',
      actor_kind: 'user',
      verb: 'member.added',
      after: '{"a":"=2"}',
    })
    expect(await file()).toHaveLength(60)
  })
})
