import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { plantedCriteria } from '@/lib/domain/scoring/planted.testing'
import { importInto } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import { getShadow, listShadows } from './read'
import { removeShadow, startShadow, stopShadow } from './write'

const planted = (name: string) =>
  readFileSync(new URL(`../import/fixtures/planted_dev/${name}.csv`, import.meta.url))

const database = openTestDatabase()
const now = new Date('2026-07-01T12:00:00Z')
const people: Partial<Record<MemberRole, string>> = {}
let workspaceId = ''

beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  for (const name of ['leads', 'events', 'status_history', 'opportunities'])
    await importInto(workspaceId, planted(name))
  for (const role of ['marketer', 'executive', 'sales_rep'] as const)
    people[role] = await createTestMember(database, workspaceId, role)
})

const write = <Answer>(
  role: MemberRole,
  run: (tx: Parameters<typeof startShadow>[0], scope: Parameters<typeof startShadow>[1]) => Promise<Answer>,
) =>
  withWorkspace(workspaceId, async tx =>
    run(tx, await memberScope(tx, workspaceId, people[role] ?? '', 'scenario.write')),
  )
const look = (id: string, role: MemberRole = 'marketer') =>
  withWorkspace(workspaceId, async tx =>
    getShadow(tx, await memberScope(tx, workspaceId, people[role] ?? '', 'replay.run'), { id }, now),
  )
const start = async (name: string, total: number, more = {}) => {
  const base = plantedCriteria(null)
  const criteria = { ...base, gates: [], thresholds: { ...base.thresholds, total } }
  const written = await write('marketer', (tx, scope) =>
    startShadow(tx, scope, { name, criteria, weeks: 4, from: '2026-05-01', ...more }, now),
  )
  const id = written.ok ? (written.body as { id: string }).id : ''
  return { written, id }
}

/** All that a shadow run must leave as it is. */
const numbers = () =>
  withWorkspace(workspaceId, async ({ sql }) => {
    const [row] = await sql`select
      (select dataset_version from app.workspace where workspace_id = ${workspaceId}) as dataset,
      (select md5(string_agg(h::text, '|' order by h.id)) from app.handoff h where workspace_id = ${workspaceId}) as handoffs,
      (select count(*)::int from app.handoff_event where workspace_id = ${workspaceId}) as events,
      (select count(*)::int from app.score_due where workspace_id = ${workspaceId}) as due`
    return row
  })

test('looks on, counts who is added and removed, and changes nothing', async () => {
  const before = await numbers()
  const low = await start('Everybody', 0)
  expect(low.written).toMatchObject({ ok: true, status: 201, audit: { verb: 'shadow_run.started' } })
  const high = await start('Hardly anybody', 5_000)
  const [all, none] = [await look(low.id), await look(high.id)]
  // Nobody reaches 5,000 points: whatever was really handed over in these weeks is removed.
  expect(none).toMatchObject({ both: { n: 0 }, added: { n: 0 }, run: { state: 'ended' } })
  expect(none.removed.n).toBeGreaterThan(20)
  expect(all.both.n + all.removed.n).toBe(none.removed.n)
  expect(all.both.n).toBeGreaterThan(0)
  for (const side of [all.both, all.added, all.removed])
    expect(Object.values(side.became).reduce((sum, each) => sum + each, 0)).toBe(side.n)
  expect(all.removed.became.never_handed_over + all.both.became.never_handed_over).toBe(0)
  expect(await numbers()).toEqual(before)
})

test('names leads to those who may see them, and only counts to an executive', async () => {
  const { id } = await start('For all to see', 40)
  const [marketer, executive] = [await look(id), await look(id, 'executive')]
  expect(marketer.both.leads.length).toBeGreaterThan(0)
  expect(executive.both).toEqual({ ...marketer.both, leads: [] })
})

test('ends when told, once, and is removed', async () => {
  const { id } = await start('To be ended', 50, { from: '2026-06-20', weeks: 8 })
  expect((await look(id)).run.state).toBe('running')
  const stop = () => write('marketer', (tx, scope) => stopShadow(tx, scope, { id }, now))
  expect(await stop()).toMatchObject({ ok: true, audit: { verb: 'shadow_run.stopped' } })
  expect(await stop()).toMatchObject({ ok: false, code: 'conflict' })
  expect((await look(id)).run.state).toBe('stopped')
  const remove = () => write('marketer', (tx, scope) => removeShadow(tx, scope, { id }))
  expect(await remove()).toMatchObject({ ok: true, audit: { before: { name: 'To be ended' } } })
  expect(await remove()).toMatchObject({ ok: false, code: 'not_found' })
})

test('refuses what it cannot begin', async () => {
  expect((await start('Later', 50, { from: '2026-07-02' })).written).toMatchObject({
    ok: false,
    code: 'invalid',
  })
  expect((await start('Too far back', 50, { from: '2025-01-01' })).written).toMatchObject({ ok: false })
  const both = { proposal_id: '00000000-0000-7000-8000-000000000000' }
  await expect(start('Two sources', 50, both)).rejects.toThrow('one of the two')
  await expect(
    write('sales_rep', (tx, scope) =>
      startShadow(tx, scope, { name: 'Not allowed', criteria: DEFAULT_CRITERIA, weeks: 4 }, now),
    ),
  ).rejects.toThrow('scenario.write')
})

test('belongs to its workspace alone', async () => {
  const { id: other } = await createTestWorkspace(database)
  const stranger = await createTestMember(database, other, 'marketing_leader')
  const { id } = await start('Ours', 50)
  const there = <Answer>(
    run: (tx: Parameters<typeof startShadow>[0], scope: Parameters<typeof startShadow>[1]) => Promise<Answer>,
    action: 'replay.run' | 'scenario.write',
  ) => withWorkspace(other, async tx => run(tx, await memberScope(tx, other, stranger, action)))
  expect(await there((tx, scope) => listShadows(tx, scope, {}, now), 'replay.run')).toEqual({ runs: [] })
  await expect(there((tx, scope) => getShadow(tx, scope, { id }, now), 'replay.run')).rejects.toThrow(
    'no such',
  )
  expect(await there((tx, scope) => removeShadow(tx, scope, { id }), 'scenario.write')).toMatchObject({
    ok: false,
  })
})
