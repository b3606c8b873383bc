import { rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { openDatabase, startCluster } from '../scripts/database'
import { closeConnections, withWorkspace } from './client'
import { migrate } from './migrate'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

// B9 and F2: a backend that dies by kill -9 makes PostgreSQL restart all of them; it gets a server of its own.
test('five backends killed outright lose nothing acknowledged and tear nothing', async () => {
  const folder = join(process.cwd(), '.data', `crash-${process.pid}`)
  const cluster = await startCluster(folder)
  const database = await openDatabase(folder, 'crash')
  try {
    await migrate(database.ownerUrl)
    process.env.TREATY_APP_URL = database.appUrl
    const admin = postgres(`postgres://postgres:${cluster.password}@127.0.0.1:${cluster.port}/crash`, {
      max: 1,
    })
    const workspace = uuidv7()
    await admin`insert into app.workspace (workspace_id, slug, name, time_zone, currency, settings)
      values (${workspace}, 'crash', 'Crash', 'UTC', 'USD', ${admin.json(DEFAULT_SETTINGS)})`
    const acknowledged: string[] = []
    let stop = false
    const write = async (name: number) => {
      for (let i = 0; !stop; i++) {
        const topic = `${name}-${i}`
        const insert = (half: number) => ({ workspace_id: workspace, id: uuidv7(), topic, payload: { half } })
        await withWorkspace(workspace, async ({ sql }) => {
          await sql`insert into app.outbox ${sql(insert(1))}`
          await pause(2)
          await sql`insert into app.outbox ${sql(insert(2))}`
        }).then(
          () => acknowledged.push(topic),
          () => pause(20),
        )
      }
    }
    const writers = Array.from({ length: 6 }, (_, i) => write(i))
    for (let kill = 0; kill < 5; kill++) {
      await pause(400)
      const [victim] = await admin<{ pid: number }[]>`select pid from pg_stat_activity
        where application_name = 'treaty-app' order by random() limit 1`.catch(() => [])
      if (victim) process.kill(victim.pid, 'SIGKILL')
    }
    const before = acknowledged.length
    for (let i = 0; i < 100 && acknowledged.length < before + 20; i++) await pause(100)
    expect(acknowledged.length, 'writes resume by themselves').toBeGreaterThanOrEqual(before + 20)
    stop = true
    await Promise.all(writers)
    const rows = await admin<{ topic: string; n: number }[]>`
      select topic, count(*)::int as n from app.outbox group by topic`
    const stored = new Set(rows.map(row => row.topic))
    expect(rows.filter(row => row.n !== 2)).toEqual([])
    expect(acknowledged.filter(topic => !stored.has(topic))).toEqual([])
    await admin.end({ timeout: 2 })
  } finally {
    await closeConnections()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
