import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeConnections, type Tx, withWorkspace } from './client'
import { createTestWorkspace, openTestDatabase, type TestWorkspace } from './testing'

const database = openTestDatabase()
const uncaught: unknown[] = []
const note = (error: unknown) => uncaught.push(error)

let one: TestWorkspace
let two: TestWorkspace

beforeAll(async () => {
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
  one = await createTestWorkspace(database)
  two = await createTestWorkspace(database)
})

afterAll(() => {
  process.off('uncaughtException', note)
  process.off('unhandledRejection', note)
})

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Two rows that belong together: a transaction is torn when only one of them exists. */
async function writePair(tx: Tx, workspace: string, topic: string, between: number) {
  await tx.sql`insert into app.outbox (workspace_id, id, topic, payload)
    values (${workspace}, ${uuidv7()}, ${topic}, '{"half": 1}')`
  await pause(between)
  await tx.sql`insert into app.outbox (workspace_id, id, topic, payload)
    values (${workspace}, ${uuidv7()}, ${topic}, '{"half": 2}')`
}

async function killBackends() {
  await database.super`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${database.name} and application_name like 'treaty-%' and random() < 0.7`
}

describe('the door to the database', () => {
  test('shows a workspace its own rows alone', async () => {
    await withWorkspace(one.id, tx => writePair(tx, one.id, 'mine', 0))
    const seen = await withWorkspace(two.id, ({ sql }) => sql`select 1 from app.outbox where topic = 'mine'`)
    expect(seen).toHaveLength(0)
  })

  test('refuses to write a row of another workspace', async () => {
    const attempt = withWorkspace(one.id, tx => writePair(tx, two.id, 'foreign', 0))
    await expect(attempt).rejects.toThrow(/row-level security/)
  })

  test('refuses a workspace that is not a UUID before anything is sent', async () => {
    await expect(withWorkspace("x'; drop schema app", async () => 1)).rejects.toThrow('not a UUID')
  })

  test('rolls back when the callback throws', async () => {
    const attempt = withWorkspace(one.id, async tx => {
      await writePair(tx, one.id, 'undone', 0)
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await database.super`select 1 from app.outbox where topic = 'undone'`).toHaveLength(0)
  })

  test('gives drizzle and raw SQL the same instants, numbers and JSON', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z')
    const [row] = await withWorkspace(
      one.id,
      ({ sql }) => sql<{ at: Date; n: number; j: unknown }[]>`
      select ${at}::timestamptz as at, 9007199254740991::bigint as n, ${JSON.stringify({ a: [1] })}::jsonb as j`,
    )
    expect(row).toEqual({ at, n: 9007199254740991, j: { a: [1] } })
  })

  test('reads and writes arrays of text, identifiers and instants', async () => {
    const texts = ['plain', 'quo"ted', 'back\\slash', '', null]
    const at = new Date('2026-11-01T06:00:00Z')
    const [row] = await withWorkspace(
      one.id,
      ({ sql }) => sql<{ texts: string[]; ids: string[]; ats: Date[]; n: number[] }[]>`
      select ${texts}::text[] as texts, ${[one.id]}::uuid[] as ids, ${sql.array([at], 1184)}::timestamptz[] as ats,
        ${[1, 2]}::int[] as n`,
    )
    expect(row).toEqual({ texts, ids: [one.id], ats: [at], n: [1, 2] })
  })

  test('tells the waiting when no connection becomes free', async () => {
    const blocked = Array.from({ length: 8 }, () =>
      withWorkspace(one.id, () => pause(6_000), { timeoutMs: 8_000 }),
    )
    await expect(withWorkspace(one.id, async () => 1)).rejects.toThrow(/no database connection became free/)
    await Promise.all(blocked)
  })
})

// B9: backends are terminated in the middle of transactions of two workspaces, again and again.
describe.each([1, 3, 8])('B9 with %i writers a workspace', writers => {
  test('terminated backends tear nothing, cross nothing and lose nothing acknowledged', async () => {
    const run = `run-${writers}`
    const acknowledged = new Map<string, string>()
    let attempts = 0
    let stop = false
    const write = async (workspace: string, name: string) => {
      for (let i = 0; !stop; i++) {
        const topic = `${run}-${name}-${i}`
        attempts++
        const done = await withWorkspace(workspace, tx => writePair(tx, workspace, topic, 3)).then(
          () => true,
          () => false,
        )
        if (done) acknowledged.set(topic, workspace)
        else await pause(1)
      }
    }
    const all = [one, two].flatMap(workspace =>
      Array.from({ length: writers }, (_, i) => write(workspace.id, `${workspace.slug}-${i}`)),
    )
    for (let kill = 0; kill < 12; kill++) {
      await pause(60)
      await killBackends()
    }
    await pause(150)
    const before = acknowledged.size
    await pause(300)
    expect(acknowledged.size, 'writing goes on after the last termination').toBeGreaterThan(before)
    stop = true
    await Promise.all(all)
    const rows = await database.super<{ topic: string; workspaces: string[]; halves: number }[]>`
      select topic, array_agg(distinct workspace_id::text) as workspaces, count(*)::int as halves
      from app.outbox where topic like ${`${run}-%`} group by topic`
    const stored = new Map(rows.map(row => [row.topic, row]))
    const torn = rows.filter(row => row.halves !== 2)
    const crossed = rows.filter(row => {
      const owner = [one, two].find(workspace => row.topic.includes(workspace.slug))
      return row.workspaces.length !== 1 || row.workspaces[0] !== owner?.id
    })
    const lost = [...acknowledged.keys()].filter(topic => !stored.has(topic))
    expect({ torn, crossed, lost, uncaught }).toEqual({ torn: [], crossed: [], lost: [], uncaught: [] })
    expect(acknowledged.size).toBeGreaterThan(attempts / 4)
  })

  test('no slot stays stuck and no connection is left over', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => withWorkspace(one.id, ({ sql }) => sql`select pg_sleep(0.05)`)),
    )
    await closeConnections()
    await pause(100)
    const [left] = await database.super`select count(*)::int as n from pg_stat_activity
      where datname = ${database.name} and application_name like 'treaty-%'`
    expect(left?.n).toBe(0)
  })
})

// B10: a transaction that idles past its limit is cut off while another workspace waits for the connection.
test('B10 an idle transaction is rejected and the waiting tenant sees its own rows', async () => {
  await withWorkspace(two.id, tx => writePair(tx, two.id, 'b10-two', 0))
  const idle = withWorkspace(
    one.id,
    async tx => {
      await tx.sql`select 1`
      await pause(900)
      await tx.sql`insert into app.outbox (workspace_id, id, topic, payload) values (${two.id}, ${uuidv7()}, 'b10-wrong', '{}')`
    },
    { timeoutMs: 300 },
  )
  const rejected = expect(idle).rejects.toThrow()
  const waiting = Array.from({ length: 12 }, () =>
    withWorkspace(two.id, ({ sql }) => sql`select topic from app.outbox where topic like 'b10-%'`),
  )
  for (const rows of await Promise.all(waiting))
    expect(rows.map(row => row.topic)).toEqual(['b10-two', 'b10-two'])
  await rejected
  expect(await database.super`select 1 from app.outbox where topic = 'b10-wrong'`).toHaveLength(0)
  expect(uncaught).toEqual([])
})

test('a killed backend between statements never lets the rest run outside the transaction', async () => {
  const admin = postgres(database.superUrl, { max: 1 })
  const attempt = withWorkspace(one.id, async tx => {
    const [me] = await tx.sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    await admin`select pg_terminate_backend(${me?.pid ?? 0})`
    await pause(50)
    await tx.sql`insert into app.outbox (workspace_id, id, topic, payload) values (${one.id}, ${uuidv7()}, 'ghost', '{}')`
  })
  await expect(attempt).rejects.toThrow()
  await admin.end()
  expect(await database.super`select 1 from app.outbox where topic = 'ghost'`).toHaveLength(0)
})
