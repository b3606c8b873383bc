import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { updateWorkspaceInput } from '@/lib/contracts/workspace'
import { MEMBER_ROLES } from '@/lib/domain/policy/roles'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { getWorkspace } from './read'
import { updateWorkspace } from './write'

const database = openTestDatabase()

async function company() {
  const { id } = await createTestWorkspace(database)
  const admin = await createTestMember(database, id, 'admin')
  const run = <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
    withWorkspace(id, async tx => work(tx, await memberScope(tx, id, admin, 'workspace.update')))
  const update = (change: unknown) =>
    run((tx, scope) => updateWorkspace(tx, scope, updateWorkspaceInput.parse(change), new Date()))
  return { id, run, update }
}

const read = (tx: Tx, scope: Scope) => getWorkspace(tx, scope, {}, new Date())

const versionOf = async (id: string) => {
  const [row] =
    await database.super`select dataset_version as n from app.workspace where workspace_id = ${id}`
  return Number(row?.n)
}

describe('updateWorkspace', () => {
  test('changes what is named, keeps the rest, and tells the caches', async () => {
    const { id, run, update } = await company()
    const before = await run(read)
    const written = await update({
      revision: 0,
      time_zone: 'Europe/Berlin',
      first_touch: { inbound: { hours: 2 } },
    })
    expect(written).toMatchObject({
      ok: true,
      audit: {
        verb: 'workspace.updated',
        before: { time_zone: 'UTC', first_touch: before.first_touch },
        after: { time_zone: 'Europe/Berlin', first_touch: { inbound: { hours: 2 } } },
      },
    })
    const term = { id: 'touch-1', segment: null, unit: 'clock_hours', calendar: null }
    expect(await run(read)).toEqual({
      ...before,
      time_zone: 'Europe/Berlin',
      first_touch: { inbound: { hours: 2 } },
      sla: { ...before.sla, first_touch: [{ ...term, route: 'inbound', amount: 2 }] },
      revision: 1,
    })
    expect(await versionOf(id)).toBe(1)
  })

  test('asks for the revision that was read, and refuses an older one', async () => {
    const { update } = await company()
    expect(await update({ name: 'A' })).toMatchObject({ ok: false, code: 'precondition' })
    const results = await Promise.all([
      update({ revision: 0, name: 'A' }),
      update({ revision: 0, name: 'B' }),
    ])
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ code: 'conflict' })
  })

  test('the currency is fixed once there are deals', async () => {
    const { id, run, update } = await company()
    expect(await update({ revision: 0, currency: 'eur' })).toMatchObject({
      ok: true,
      body: { currency: 'EUR' },
    })
    await database.super`insert into app.opportunity (workspace_id, id, source_system, external_id, amount_state, currency)
      values (${id}, ${uuidv7()}, 'generic', 'd1', 'declared', 'EUR')`
    expect(await update({ revision: 1, currency: 'USD' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await update({ revision: 1, currency: 'EUR', name: 'Same' })).toMatchObject({ ok: true })
    expect(await run(read)).toMatchObject({ currency: 'EUR', currency_changeable: false })
  })

  test.each(MEMBER_ROLES.filter(role => role !== 'admin'))('a %s is refused', async role => {
    const { id } = await createTestWorkspace(database)
    const userId = await createTestMember(database, id, role)
    await expect(
      withWorkspace(id, tx => memberScope(tx, id, userId, 'workspace.update')),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('another workspace stays as it is', async () => {
    const mine = await company()
    const theirs = await company()
    await mine.update({ revision: 0, name: 'Mine' })
    expect((await theirs.run(read)).name).not.toBe('Mine')
  })

  test.each([
    { time_zone: 'Mars/Base' },
    { currency: 'ZZZ' },
    { fiscal_year_start_month: 13 },
    { minimum_n: 1 },
    { first_touch: { inbound: { hours: 0 } } },
    { is_sample: true },
  ])('%j is not a setting', change => {
    expect(updateWorkspaceInput.safeParse({ revision: 0, ...change }).success).toBe(false)
  })
})
