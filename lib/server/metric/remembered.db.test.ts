import { expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { randomRows } from '@/lib/domain/metrics/random-rows.testing'
import { bumpDataset } from '../record'
import { operatorScope } from '../session'
import { rememberedAnswer } from './remembered'
import { insertRows, withIds } from './rows.testing'

const database = openTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')
const later = new Date('2026-11-22T00:00:30Z')
const asOfJuly: MetricQuery = { ...plainQuery('mql_volume'), asOf: '2026-07-01' }

async function workspaceOf(rows: number): Promise<string> {
  const { id } = await createTestWorkspace(database)
  await insertRows(database, id, withIds(randomRows(5, rows, 'UTC')))
  return id
}

const volume = (workspaceId: string, query: MetricQuery, at = now) =>
  withWorkspace(workspaceId, async tx => {
    const scope = await operatorScope(tx, workspaceId)
    const { results, query: echo } = await rememberedAnswer(tx, scope, query, at)
    const [total] = results.rows
    return { n: total && 'n' in total ? total.n : null, asOf: echo.asOf }
  })

const more = (workspaceId: string) => insertRows(database, workspaceId, withIds(randomRows(6, 50, 'UTC')))

it('answers again what was asked of the same data, and anew once a write has counted the data up', async () => {
  const id = await workspaceOf(80)
  const first = await volume(id, asOfJuly)
  await more(id)
  expect(await volume(id, asOfJuly)).toEqual(first)
  await withWorkspace(id, tx => bumpDataset(tx, id))
  expect((await volume(id, asOfJuly)).n).toBeGreaterThan(first.n ?? 0)
})

it('says the moment at which an answer of "now" was true', async () => {
  const id = await workspaceOf(30)
  const query = plainQuery('mql_volume')
  expect((await volume(id, query)).asOf).toBe(now.toISOString())
  expect((await volume(id, query, later)).asOf).toBe(now.toISOString())
  await withWorkspace(id, tx => bumpDataset(tx, id))
  expect((await volume(id, query, later)).asOf).toBe(later.toISOString())
})

it('keeps workspaces apart that ask the same', async () => {
  const [one, other] = [await workspaceOf(20), await workspaceOf(90)]
  expect((await volume(one, asOfJuly)).n).toBeLessThan((await volume(other, asOfJuly)).n ?? 0)
})
