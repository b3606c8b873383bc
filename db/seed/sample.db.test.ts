import { beforeAll, expect, it } from 'vitest'
import { openTestDatabase } from '../testing'
import { DEMO_IDENTITIES } from './demo-identities'
import { PROMISE_ANCHOR, ROW_PROMISES } from './promises'
import { type SampleResult, seedSample } from './sample'
import { seedScale } from './seed-scale'
import { SEED_TABLES } from './table-rows'

const database = openTestDatabase()
let first: SampleResult

beforeAll(async () => {
  first = await seedSample(database.ownerUrl, { anchor: PROMISE_ANCHOR })
})

async function countRows(workspaceId: string) {
  const counts: Record<string, number> = {}
  for (const table of SEED_TABLES) {
    const [row] = await database.super<{ n: number }[]>`
      select count(*)::int as n from ${database.super(`app.${table}`)} where workspace_id = ${workspaceId}`
    counts[table] = row?.n ?? 0
  }
  return counts
}

it('writes every row it promises', async () => {
  expect(first).toMatchObject({ created: true, name: 'Northwind', leads: ROW_PROMISES.lead })
  expect(await countRows(first.workspaceId)).toEqual(ROW_PROMISES)
})

it('does nothing the second time, whatever the day', async () => {
  const again = await seedSample(database.ownerUrl, { anchor: '2027-01-01' })
  expect(again).toEqual({ ...first, created: false })
  expect(await countRows(first.workspaceId)).toEqual(ROW_PROMISES)
})

it('lets the demo people in, without passwords', async () => {
  const people = await database.super<{ email: string; role: string; has: boolean }[]>`
    select email, role, password_hash is not null as has from app.membership m
    join app.app_user u on u.id = m.user_id where m.workspace_id = ${first.workspaceId}`
  expect(new Set(people)).toEqual(
    new Set(DEMO_IDENTITIES.map(({ email, role }) => ({ email, role, has: false }))),
  )
})

it('leaves row-level security forced on every table', async () => {
  const open =
    await database.super`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where nspname = 'app' and relname in ${database.super([...SEED_TABLES])} and not relforcerowsecurity`
  expect(open.map(row => row.relname)).toEqual([])
})

it('refuses a database elsewhere', async () => {
  const elsewhere = 'postgres://somebody:secret@database.example/treaty'
  const scale = {
    slug: 'far',
    anchor: PROMISE_ANCHOR,
    seed: 1,
    leads: 1,
    handoffsPerLead: 0.3,
    eventsPerLead: 2,
  }
  await expect(seedScale(elsewhere, { ...scale, isPureChance: false })).rejects.toThrow('on this machine')
})

it('fills a workspace of any size in blocks, with the number of leads that was asked for', async () => {
  const scale = {
    slug: 'scale',
    anchor: PROMISE_ANCHOR,
    seed: 3,
    leads: 9_001,
    handoffsPerLead: 0.32,
    eventsPerLead: 4,
  }
  const { rows, workspaceId } = await seedScale(database.ownerUrl, { ...scale, isPureChance: true })
  expect(rows.lead).toBe(9_001)
  expect(rows.handoff).toBeGreaterThan(9_001 * 0.31)
  expect(await countRows(workspaceId)).toEqual(rows)
  await expect(seedScale(database.ownerUrl, { ...scale, isPureChance: true })).rejects.toThrow('already')
})
