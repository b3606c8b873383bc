import { beforeAll, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { AppError } from '../errors'
import { memberScope } from '../member-scope.testing'
import { listScenarios } from './read'
import { removeScenario, saveScenario } from './write'

const database = openTestDatabase()
let workspaceId = ''
let marketer = ''

beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  marketer = await createTestMember(database, workspaceId, 'marketer')
})

const keep = (
  name: string,
  changes: Record<string, number | boolean | null>,
  workspace = workspaceId,
  by = marketer,
) =>
  withWorkspace(workspace, async tx =>
    saveScenario(tx, await memberScope(tx, workspace, by, 'scenario.write'), {
      name,
      base_version: 2,
      changes,
    }),
  )
const list = (workspace = workspaceId, by = marketer) =>
  withWorkspace(workspace, async tx => listScenarios(tx, await memberScope(tx, workspace, by, 'replay.run')))

test('a scenario is kept for everybody, written anew under its name, and removed', async () => {
  const kept = await keep('A higher line', { total: 70, 'guards.form_fill': false, 'caps.fit': null })
  expect(kept).toMatchObject({ ok: true, status: 201, audit: { verb: 'scenario.kept' } })
  await keep('A higher line', { total: 75 })
  await keep('Another', { 'page.points': 2 })
  const manager = await createTestMember(database, workspaceId, 'sales_manager')
  const { scenarios } = await list(workspaceId, manager)
  expect(scenarios.map(({ name, changes, base_version }) => ({ name, changes, base_version }))).toEqual([
    { name: 'Another', changes: { 'page.points': 2 }, base_version: 2 },
    { name: 'A higher line', changes: { total: 75 }, base_version: 2 },
  ])
  const id = scenarios[1]?.id ?? ''
  const remove = () =>
    withWorkspace(workspaceId, async tx =>
      removeScenario(tx, await memberScope(tx, workspaceId, marketer, 'scenario.write'), { id }),
    )
  expect(await remove()).toMatchObject({ ok: true, audit: { before: { name: 'A higher line' } } })
  expect(await remove()).toMatchObject({ ok: false, code: 'not_found' })
})

test('another workspace sees none of it and removes none of it', async () => {
  const { id: other } = await createTestWorkspace(database)
  const stranger = await createTestMember(database, other, 'marketing_leader')
  expect(await list(other, stranger)).toEqual({ scenarios: [] })
  const id = (await list()).scenarios[0]?.id ?? ''
  const removed = await withWorkspace(other, async tx =>
    removeScenario(tx, await memberScope(tx, other, stranger, 'scenario.write'), { id }),
  )
  expect(removed).toMatchObject({ ok: false, code: 'not_found' })
})

test.each(['executive', 'sales_rep'] as const)('a %s keeps none', async role => {
  const member = await createTestMember(database, workspaceId, role)
  await expect(keep('Not allowed', {}, workspaceId, member)).rejects.toThrow(AppError)
})
