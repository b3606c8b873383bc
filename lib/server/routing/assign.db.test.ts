import { beforeEach, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { RoutingInput } from '@/lib/contracts/routing'
import { act, addHandoffs, type TestHandoff } from '../disposition/handoff.testing'
import { memberScope } from '../member-scope.testing'
import { assignByHand, assignNewHandoffs } from './assign'
import { getRouting } from './read'
import { endAbsence, setAbsence, updateRouting } from './write'

const database = openTestDatabase()
let company = { id: '', ann: '', bob: '', manager: '' }

beforeEach(async () => {
  const { id } = await createTestWorkspace(database)
  const member = (role: 'sales_rep' | 'sales_manager') => createTestMember(database, id, role)
  company = {
    id,
    ann: await member('sales_rep'),
    bob: await member('sales_rep'),
    manager: await member('sales_manager'),
  }
})

const any = { route: [], segment: [], country: [], source: [] }

async function route(change: Partial<RoutingInput>): Promise<void> {
  const [row] = await database.super`select revision from app.workspace where workspace_id = ${company.id}`
  const rest = { is_on: true, has_pool: true, rules: [], members: [] }
  const written = await act(company.id, company.manager, 'handoff.assign', (tx, scope) =>
    updateRouting(tx, scope, { revision: row?.revision, ...rest, ...change }),
  )
  expect(written).toMatchObject({ ok: true })
}

const assign = (input: Parameters<typeof assignByHand>[2], userId = company.manager) =>
  act(company.id, userId, 'handoff.assign', (tx, scope) => assignByHand(tx, scope, input))

async function assignees(handoffs: readonly TestHandoff[]) {
  const rows = await database.super<{ id: string; who: string | null }[]>`
    select id, assignee_id as who from app.handoff where workspace_id = ${company.id}`
  return handoffs.map(({ id }) => rows.find(row => row.id === id)?.who ?? null)
}

test('a manager gives handoffs to somebody, takes them back, and the ledger knows when they were assigned', async () => {
  const handoffs = await addHandoffs(company.id, 3)
  const ids = handoffs.map(({ id }) => id)
  expect(await assign({ ids, to_member: company.ann })).toMatchObject({
    ok: true,
    body: { assigned: { length: 3 } },
  })
  expect(await assignees(handoffs)).toEqual([company.ann, company.ann, company.ann])
  const [row] = await database.super`select assigned_at, revision from app.handoff where id = ${ids[0] ?? ''}`
  expect(row).toMatchObject({ assigned_at: expect.any(Date), revision: 1 })
  expect(await assign({ ids, to_member: company.ann })).toMatchObject({ code: 'conflict' })
  await assign({ ids, to_member: null })
  expect(await assignees(handoffs)).toEqual([null, null, null])
  await expect(assign({ ids, to_member: company.bob }, company.ann)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const marketer = await createTestMember(database, company.id, 'marketer')
  expect(await assign({ ids, to_member: marketer })).toMatchObject({ code: 'invalid' })
})

test('rules come first, then turns, and new handoffs are given out with the rest', async () => {
  const rule = { id: 'fr', name: 'France', when: { ...any, country: ['France'] }, members: [company.bob] }
  await route({ rules: [rule], members: [company.ann, company.bob] })
  const french = await addHandoffs(company.id, 2, { country: 'France', hoursAgo: 9 })
  const german = await addHandoffs(company.id, 3)
  await assign({ by_rules: true })
  expect(await assignees(french)).toEqual([company.bob, company.bob])
  const shares = (await assignees(german)).map(who => (who === company.ann ? 'ann' : 'bob')).sort()
  expect(shares).toEqual(['ann', 'ann', 'bob'])
  const fresh = await addHandoffs(company.id, 1, { country: 'France' })
  await act(company.id, company.manager, 'handoff.assign', async (tx, scope) => {
    const audit = await assignNewHandoffs(
      tx,
      scope,
      fresh.map(({ id }) => id),
    )
    return { ok: true, body: null, audit }
  })
  expect(await assignees(fresh)).toEqual([company.bob])
})

test('two at once never give one handoff to two people, and the turns stay fair', async () => {
  await route({ members: [company.ann, company.bob] })
  const handoffs = await addHandoffs(company.id, 40)
  const halves = [handoffs.slice(0, 20), handoffs.slice(20)]
  await Promise.all(halves.map(half => assign({ ids: half.map(({ id }) => id), by_rules: true })))
  const given = await assignees(handoffs)
  expect(given.filter(who => who === company.ann)).toHaveLength(20)
  expect(given.filter(who => who === company.bob)).toHaveLength(20)
})

test('whoever is out of office gets nothing; their cover takes it when nobody else is in', async () => {
  await route({ members: [company.ann] })
  const away = (userId: string, member_id: string, cover_id: string | null) =>
    act(company.id, userId, 'absence.write', (tx, scope) =>
      setAbsence(tx, scope, {
        member_id,
        cover_id,
        starts_at: new Date(Date.now() - 3_600_000).toISOString(),
        ends_at: new Date(Date.now() + 86_400_000).toISOString(),
      }),
    )
  await away(company.ann, company.ann, company.bob)
  await expect(away(company.ann, company.bob, null)).rejects.toMatchObject({ code: 'forbidden' })
  const first = await addHandoffs(company.id, 1)
  await assign({ by_rules: true })
  expect(await assignees(first)).toEqual([company.bob])
  await away(company.manager, company.bob, null)
  const second = await addHandoffs(company.id, 1)
  await assign({ by_rules: true })
  expect(await assignees(second)).toEqual([null])
  await act(company.id, company.ann, 'absence.write', (tx, scope) =>
    endAbsence(tx, scope, { member_id: company.ann }),
  )
  await assign({ by_rules: true })
  expect(await assignees(second)).toEqual([company.ann])
})

test('routing is refused with an older revision, and reads back as it was written', async () => {
  await route({ members: [company.ann] })
  const stale = await act(company.id, company.manager, 'handoff.assign', (tx, scope) =>
    updateRouting(tx, scope, { revision: 0, is_on: false, has_pool: false, rules: [], members: [] }),
  )
  expect(stale).toMatchObject({ code: 'conflict' })
  const seen = await withWorkspace(company.id, async tx =>
    getRouting(tx, await memberScope(tx, company.id, company.manager, 'handoff.assign')),
  )
  expect(seen).toMatchObject({ is_on: true, members: [company.ann], people: { length: 3 } })
})
