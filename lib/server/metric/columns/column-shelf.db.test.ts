import { afterAll, expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { questions } from '@/lib/domain/metrics/questions.testing'
import { randomRows } from '@/lib/domain/metrics/random-rows.testing'
import { act, addHandoffs } from '../../disposition/handoff.testing'
import { undoDisposition } from '../../disposition/undo'
import { disposeHandoff } from '../../disposition/write'
import { noteChanges } from '../../handoff/note-changes'
import { bumpDataset } from '../../record'
import { operatorScope } from '../../session'
import { askMetric } from '../ask'
import { insertRows, withIds } from '../rows.testing'
import { settingOf } from '../setting-of'
import { askThread, stopColumns } from './answer-from-columns'
import { ColumnShelf } from './column-shelf'
import type { Order } from './messages'

const database = openTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')
afterAll(stopColumns)

/** Sums are added up in another order in PostgreSQL; everything else is equal to the last digit. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return Number(value.toPrecision(11))
  if (Array.isArray(value)) return value.map(rounded)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]))
}

const asked = (workspaceId: string, query: MetricQuery, at: Date) =>
  withWorkspace(workspaceId, async tx => {
    const scope = await operatorScope(tx, workspaceId)
    const version = Number(scope.workspace.datasetVersion)
    const order: Order = { workspaceId, version, query, setting: settingOf(scope), now: at }
    return { order, told: await askMetric(tx, scope, query, at) }
  })

async function expectEqual(shelf: ColumnShelf, workspaceId: string, all: MetricQuery[], at = now) {
  for (const query of all) {
    const { order, told } = await asked(workspaceId, query, at)
    const reply = await shelf.answer(order)
    if (reply.kind === 'absent') throw new Error(reply.why)
    expect(rounded(reply.answer), JSON.stringify(query)).toEqual(rounded(told))
  }
}

const some = (every: number) => [...questions()].filter((_, index) => index % every === 0)

it('answers from rows in memory what the tables answer, in other zones and with dates without time', async () => {
  const { id } = await createTestWorkspace(database, { timeZone: 'America/New_York' })
  await insertRows(database, id, withIds(randomRows(11, 200, 'America/New_York')))
  const shelf = new ColumnShelf()
  const [first = plainQuery('mql_volume')] = some(9)
  const { order } = await asked(id, first, now)
  expect((await shelf.answer(order)).kind).toBe('absent')
  await shelf.read(id)
  await expectEqual(shelf, id, some(9))
}, 300_000)

it('sees what was written since it read the rows, and only reads the leads that were written again', async () => {
  const { id } = await createTestWorkspace(database)
  await insertRows(database, id, withIds(randomRows(12, 150, 'UTC')))
  const rep = await createTestMember(database, id, 'sales_rep')
  const shelf = new ColumnShelf()
  await shelf.read(id)
  const plain = ['mql_volume', 'mql_rate', 'acceptance_quality', 'speed_to_lead', 'time_to_close'] as const
  const queries = plain.map(metric => ({ ...plainQuery(metric), form: 'to_date' as const }))
  const ask = () => expectEqual(shelf, id, queries, new Date())
  await ask()
  const [one, other] = await addHandoffs(id, 3)
  if (!one || !other) throw new Error('no handoffs')
  await withWorkspace(id, tx => bumpDataset(tx, id))
  await ask()
  const answer = (handoffId: string) =>
    act(id, rep, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(tx, scope, { id: handoffId, disposition: 'accept' }),
    )
  expect(await answer(one.id)).toMatchObject({ ok: true })
  await ask()
  expect(await answer(other.id)).toMatchObject({ ok: true })
  await act(id, rep, 'handoff.dispose', (tx, scope) => undoDisposition(tx, scope, { id: one.id }))
  await ask()
})

it('reads everything again when anything may have changed, and says so meanwhile', async () => {
  const { id } = await createTestWorkspace(database)
  await insertRows(database, id, withIds(randomRows(13, 60, 'UTC')))
  const shelf = new ColumnShelf()
  await shelf.read(id)
  await insertRows(database, id, withIds(randomRows(14, 60, 'UTC')))
  await withWorkspace(id, async tx => {
    await noteChanges(tx, id, null)
    await bumpDataset(tx, id)
  })
  const { order } = await asked(id, plainQuery('mql_volume'), now)
  expect(await shelf.answer(order)).toEqual({ kind: 'absent', why: 'too much has changed' })
})

it('misses no transaction that was open when the rows were read', async () => {
  const { id } = await createTestWorkspace(database)
  const shelf = new ColumnShelf()
  let read: () => void = () => undefined
  const isRead = new Promise<void>(resolve => {
    read = resolve
  })
  let begun: () => void = () => undefined
  const hasBegun = new Promise<void>(resolve => {
    begun = resolve
  })
  const [seed] = await addHandoffs(id, 1)
  if (!seed) throw new Error('no handoff')
  const slow = withWorkspace(id, async tx => {
    await tx.sql`update app.handoff set source = 'late' where workspace_id = ${id} and id = ${seed.id}`
    await noteChanges(tx, id, [seed.leadId])
    begun()
    await isRead
    await bumpDataset(tx, id)
  })
  await hasBegun
  // A later transaction commits first: the numbers of transactions are not the order in which they end.
  await addHandoffs(id, 1)
  await shelf.read(id)
  read()
  await slow
  await expectEqual(shelf, id, [{ ...plainQuery('mql_volume'), groupBy: ['source'] }], new Date())
})

it('answers from a thread of its own', async () => {
  const { id } = await createTestWorkspace(database)
  await insertRows(database, id, withIds(randomRows(15, 80, 'UTC')))
  const query = { ...plainQuery('mql_to_won'), groupBy: ['month' as const] }
  const { order, told } = await asked(id, query, now)
  await expect.poll(() => askThread(order), { timeout: 60_000 }).not.toBeNull()
  expect(rounded(await askThread(order))).toEqual(rounded(told))
})
