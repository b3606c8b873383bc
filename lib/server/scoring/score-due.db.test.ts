import { expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { openTestDatabase } from '@/db/testing'
import { behaviour } from '@/lib/domain/scoring/criteria.testing'
import { inWorkspace } from '../import/import-file.testing'
import { criteriaWith, event, listHandoffs, liveWorkspace, send } from './live.testing'
import { scoreDue } from './score-due'

const database = openTestDatabase()
const VIEWS = ['2026-06-01T10:00:00Z', '2026-06-02T10:00:00Z', '2026-06-03T10:00:00Z'] as const
const NOW = new Date('2026-06-30T00:00:00Z')

test('a delivery does not wait for an import that holds its leads; they are judged when it has ended', async () => {
  const id = await liveWorkspace(database, criteriaWith({ behaviourRules: [behaviour('page_view', 20)] }))
  await inWorkspace(
    id,
    tx => tx.sql`insert into app.import_batch (workspace_id, id, kind, source, status, time_zone, options, actor_kind)
      values (${id}, gen_random_uuid(), 'leads', 'generic', 'running', 'UTC', '{}', 'operator')`,
  )
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  let isHeld = () => {}
  const holding = new Promise<void>(resolve => {
    isHeld = resolve
  })
  const importing = withWorkspace(
    id,
    async tx => {
      await tx.sql`update app.lead set company = 'Changed' where workspace_id = ${id} and external_id = 'L1'`
      isHeld()
      await held
    },
    { pool: 'job' },
  )
  await holding
  const answer = await send(id, {
    events: [
      ...VIEWS.map(at => event('page_view', at)),
      ...VIEWS.map(at => event('page_view', at, { lead_id: 'L2' })),
    ],
    touches: [event('call', '2026-06-04T10:00:00Z')],
  })
  expect(answer.counts).toMatchObject({ rows: 7, created: 7 })
  expect((await listHandoffs(id)).map(({ lead }) => lead)).toEqual(['L2'])
  expect(await scoreDue(id, () => NOW)).toBe(0)
  release()
  await importing
  await database.super`update app.import_batch set status = 'done' where workspace_id = ${id}`
  expect(await scoreDue(id, () => NOW)).toBe(1)
  const handoffs = await listHandoffs(id)
  expect(handoffs.map(({ lead, mqlAt }) => [lead, mqlAt?.toISOString()])).toEqual([
    ['L1', '2026-06-03T10:00:00.000Z'],
    ['L2', '2026-06-03T10:00:00.000Z'],
  ])
  const [touched] = await inWorkspace(
    id,
    tx => tx.sql`select h.first_touch_at as at from app.handoff h
      where h.workspace_id = ${id} and h.id = ${handoffs[0]?.id ?? ''}`,
  )
  expect(touched).toEqual({ at: new Date('2026-06-04T10:00:00Z') })
  expect(await scoreDue(id, () => NOW)).toBe(0)
})
