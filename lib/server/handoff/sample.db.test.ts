import { expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { PROMISE_ANCHOR } from '@/db/seed/promises'
import { seedSample } from '@/db/seed/sample'
import { openTestDatabase } from '@/db/testing'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { projectLeadIds } from './project'

const database = openTestDatabase()

it('finds the handoffs of the sample company as the seed wrote them', async () => {
  const { workspaceId: id } = await seedSample(database.ownerUrl, { anchor: PROMISE_ANCHOR })
  const read = async () => ({
    handoffs: await database.super`select * from app.handoff where workspace_id = ${id} order by lead_id, n`,
    deals: await database.super`select * from app.opportunity where workspace_id = ${id} order by id`,
  })
  const written = await read()
  const leads = await database.super<{ id: string }[]>`select id from app.lead where workspace_id = ${id}`
  const workspace = { id, timeZone: 'America/New_York', settings: DEFAULT_SETTINGS }
  await withWorkspace(
    id,
    tx =>
      projectLeadIds(
        tx,
        workspace,
        leads.map(lead => lead.id),
      ),
    { pool: 'job' },
  )
  const projected = await read()
  expect(written.handoffs.length).toBeGreaterThan(1_800)
  expect(projected.handoffs).toEqual(written.handoffs)
  expect(projected.deals).toEqual(written.deals)
})
