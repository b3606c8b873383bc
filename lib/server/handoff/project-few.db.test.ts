import { expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { PROMISE_ANCHOR } from '@/db/seed/promises'
import { seedSample } from '@/db/seed/sample'
import { openTestDatabase } from '@/db/testing'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { projectFew } from './project-few'

const database = openTestDatabase()

it('makes the same handoffs of a handful of leads as projecting all of them does', async () => {
  const { workspaceId: id } = await seedSample(database.ownerUrl, { anchor: PROMISE_ANCHOR })
  const read = () => database.super`select * from app.handoff where workspace_id = ${id} order by lead_id, n`
  const written = await read()
  const leads = await database.super<{ id: string }[]>`
    select distinct lead_id as id from app.handoff where workspace_id = ${id}`
  await database.super`update app.handoff set disposition = null, verdict = null, accepted_at = null, due_at = null,
    touch_days = null, route = null, date_only = 0, is_latest = not is_latest, amount_minor = 7
    where workspace_id = ${id}`
  await database.super`insert into app.handoff (workspace_id, id, lead_id, n, origin)
    select workspace_id, gen_random_uuid(), lead_id, 99, 'imported' from app.handoff
    where workspace_id = ${id} and n = 1 limit 50`
  const workspace = { id, timeZone: 'America/New_York', settings: DEFAULT_SETTINGS }
  for (let start = 0; start < leads.length; start += 50) {
    const few = leads.slice(start, start + 50).map(lead => lead.id)
    await withWorkspace(id, tx => projectFew(tx, workspace, few), { pool: 'job' })
  }
  expect(written.length).toBeGreaterThan(1_800)
  expect(await read()).toEqual(written)
})
