import { beforeEach, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type EventsAnswer, eventsInput } from '@/lib/contracts/event'
import { importInto, inWorkspace, operator } from '../import/import-file.testing'
import { recordEvents } from './write'

const database = openTestDatabase()
let workspaceId = ''
beforeEach(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  await importInto(
    workspaceId,
    'lead_id,email,route,mql_at\nL1,ana@example.com,inbound,2026-03-01T10:00:00Z\nL2,bo@example.com,inbound,2026-03-01T10:00:00Z\n',
  )
})

async function send(body: unknown): Promise<EventsAnswer> {
  const scope = await operator(workspaceId)
  const input = eventsInput.parse(body)
  const written = await withWorkspace(workspaceId, tx => recordEvents(tx, scope, input, new Date()))
  if (!written.ok) throw new Error(written.message)
  return written.body as EventsAnswer
}

const view = { external_id: 'e1', lead_id: 'L1', type: 'page_view', occurred_at: '2026-02-01T10:00:00Z' }
const call = {
  external_id: 't1',
  lead_email: 'ANA@example.com',
  type: 'call',
  occurred_at: '2026-03-01T12:00:00+01:00',
}

describe('recording events', () => {
  test('answers for each item, and changes nothing when it is sent again', async () => {
    const body = { events: [view, { ...view, external_id: 'e2', lead_id: 'L9' }], touches: [call] }
    const first = await send(body)
    expect(first.counts).toMatchObject({ rows: 3, created: 2, failed: 1 })
    expect(first.events).toEqual([
      { external_id: 'e1', outcome: 'created', message: null },
      { external_id: 'e2', outcome: 'failed', message: 'No lead “L9” is known. Import the leads first.' },
    ])
    expect(first.touches).toEqual([{ external_id: 't1', outcome: 'created', message: null }])
    expect((await send(body)).counts).toMatchObject({ rows: 3, unchanged: 2, failed: 1 })
    expect((await send({ events: [{ ...view, type: 'demo_request' }] })).counts).toMatchObject({ updated: 1 })
  })

  test('moves the first touch of the handoff', async () => {
    const touched = () =>
      inWorkspace(workspaceId, async tx => {
        const [row] = await tx.sql`
          select h.first_touch_at as at, h.touch_days as days from app.handoff h
          join app.lead l on l.id = h.lead_id where l.external_id = 'L1'`
        return row
      })
    expect(await touched()).toEqual({ at: null, days: null })
    await send({ touches: [call] })
    expect(await touched()).toEqual({ at: new Date('2026-03-01T11:00:00Z'), days: 1 / 24 })
    await send({
      touches: [{ ...call, external_id: 't0', occurred_at: '2026-03-01T10:30:00Z', type: 'sequence email' }],
    })
    expect(await touched()).toMatchObject({ at: new Date('2026-03-01T11:00:00Z') })
  })

  test('counts what is told of a merged lead for the lead it lives on in', async () => {
    await importInto(workspaceId, 'lead_id,email\nL3,ana@example.com\n')
    await inWorkspace(workspaceId, async tx => {
      const merge = (from: string, into: string) => tx.sql`
        update app.lead set merged_into_id = (select id from app.lead where external_id = ${into})
        where external_id = ${from}`
      await merge('L1', 'L3')
      await merge('L3', 'L2')
    })
    await send({ events: [view] })
    const rows = await inWorkspace(
      workspaceId,
      tx => tx.sql`select e.external_id as event, l.external_id as lead from app.engagement_event e
        join app.lead l on l.id = e.lead_id order by 1`,
    )
    expect(rows).toEqual([{ event: 'e1', lead: 'L2' }])
  })

  test('is not at a loss between two leads with one address once one was merged into the other', async () => {
    await importInto(workspaceId, 'lead_id,email\nL3,ana@example.com\n')
    const { lead_id: _, ...byMail } = { ...view, lead_email: 'ana@example.com' }
    expect((await send({ events: [byMail] })).counts).toMatchObject({ failed: 1 })
    await inWorkspace(
      workspaceId,
      tx => tx.sql`update app.lead set merged_into_id = (select id from app.lead where external_id = 'L1')
        where external_id = 'L3'`,
    )
    expect((await send({ events: [byMail] })).counts).toMatchObject({ created: 1 })
  })

  test('twenty at once from different senders leave one row each (G5)', async () => {
    await Promise.all(Array.from({ length: 20 }, () => send({ events: [view], touches: [call] })))
    const [counts] = await inWorkspace(
      workspaceId,
      tx => tx.sql`select (select count(*)::integer from app.engagement_event) as events,
        (select count(*)::integer from app.touch) as touches`,
    )
    expect(counts).toEqual({ events: 1, touches: 1 })
  })

  test('takes a thousand and no more', () => {
    const many = (n: number) => ({
      events: Array.from({ length: n }, (_, i) => ({ ...view, external_id: `e${i}` })),
    })
    expect(eventsInput.safeParse(many(1_000)).success).toBe(true)
    expect(eventsInput.safeParse(many(1_001)).success).toBe(false)
    expect(eventsInput.safeParse({ events: [] }).success).toBe(false)
    expect(eventsInput.safeParse({ events: [{ ...view, lead_id: undefined }] }).success).toBe(false)
    expect(eventsInput.safeParse({ events: [{ ...view, score: 5 }] }).success).toBe(false)
  })
})
