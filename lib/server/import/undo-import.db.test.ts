import { beforeEach, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { Written } from '../gate'
import { importInto, inWorkspace, operator, planted } from './import-file.testing'
import { enqueue } from './queue'
import { undoImport } from './undo-import'
import { startImportWorker, stopImportWorker } from './worker'

const database = openTestDatabase()
let workspaceId = ''
beforeEach(async () => {
  workspaceId = (await createTestWorkspace(database)).id
})

async function undo(id: string | null): Promise<Written> {
  const scope = await operator(workspaceId)
  return withWorkspace(workspaceId, tx => undoImport(tx, scope, { id: id ?? '' }))
}

/** Everything a reader can see, without the times of writing. */
const state = () =>
  inWorkspace(workspaceId, async tx => {
    const leads = await tx.sql`
      select l.external_id, l.company, l.country, l.attributes, c.email, c.phone from app.lead l
      left join app.lead_contact c on c.lead_id = l.id where l.voided_at is null order by 1`
    const handoffs = await tx.sql`
      select l.external_id, h.n, h.mql_at, h.disposition, h.reason_label, h.sql_at, h.outcome, h.amount_minor, h.country
      from app.handoff h join app.lead l on l.id = h.lead_id order by 1, 2`
    const deals = await tx.sql`
      select o.external_id, o.stage, o.outcome, o.amount_minor, o.source, o.country, l.external_id as lead
      from app.opportunity o left join app.lead l on l.id = o.lead_id order by 1`
    const events =
      await tx.sql`select external_id, type, occurred_at, properties from app.engagement_event order by 1`
    const touches = await tx.sql`select external_id, kind, occurred_at from app.touch order by 1`
    return JSON.stringify({ leads, handoffs, deals, events, touches })
  })

const LEADS = `lead_id,email,company,country,mql_at,decision,decided_at,rejection_reason,sql_at
L1,ana@example.com,Acme,DE,2026-03-01T10:00:00Z,accepted,2026-03-02T10:00:00Z,,2026-03-05T10:00:00Z
L2,bo@example.com,Globex,US,2026-03-02T10:00:00Z,rejected,2026-03-03T10:00:00Z,no_response,
`
const DEALS = `opportunity_id,lead_id,created_at,closed_at,stage,amount,currency
O1,L1,2026-03-06T10:00:00Z,2026-04-01T10:00:00Z,closed_won,1000,USD
`
const EVENTS = `event_id,lead_id,occurred_at,type
E1,L1,2026-02-01T10:00:00Z,page_view
E2,L2,2026-02-02T10:00:00Z,call
`
const HISTORY = `lead_id,changed_at,from_status,to_status,reason
L2,2026-01-02T10:00:00Z,lead,mql,
L2,2026-01-05T10:00:00Z,mql,rejected,timing
`

describe('undoing', () => {
  test.each([
    ['leads', LEADS, ''],
    ['deals', DEALS, LEADS],
    ['events and touches', EVENTS, LEADS],
    ['stage history', HISTORY, LEADS],
    ['corrected leads', LEADS.replace('Globex,US', 'Initech,FR').replace('no_response', 'timing'), LEADS],
    ['reopened deals', DEALS.replace('2026-04-01T10:00:00Z,closed_won', ',open'), LEADS + DEALS],
    [
      'corrected events',
      EVENTS.replace('page_view', 'demo_request').replace('2026-02-02', '2026-03-04'),
      LEADS + EVENTS,
    ],
  ])('%s leaves what was before', async (_, file, before) => {
    for (const part of [LEADS, DEALS, EVENTS]) if (before.includes(part)) await importInto(workspaceId, part)
    const known = await state()
    const batch = await importInto(workspaceId, file)
    expect(batch.counts.created + batch.counts.updated).toBeGreaterThan(0)
    expect(await state()).not.toBe(known)
    expect(await undo(batch.id)).toMatchObject({ ok: true, body: { status: 'undone', undoable: false } })
    expect(await state()).toBe(known)
    const again = await importInto(workspaceId, file)
    expect(again.counts).toEqual(batch.counts)
  })

  test('is refused while a later import rests on the leads, and works in the other order', async () => {
    const leads = await importInto(workspaceId, LEADS, { fileName: 'leads.csv' })
    const events = await importInto(workspaceId, EVENTS, { fileName: 'events.csv' })
    expect(await undo(leads.id)).toMatchObject({ ok: false, code: 'conflict', message: /events\.csv/ })
    expect(await undo(events.id)).toMatchObject({ ok: true })
    expect(await undo(leads.id)).toMatchObject({ ok: true })
    expect(JSON.parse(await state())).toEqual({ leads: [], handoffs: [], deals: [], events: [], touches: [] })
  })

  test('is refused for a correction that was corrected again', async () => {
    await importInto(workspaceId, LEADS)
    const first = await importInto(workspaceId, LEADS.replace('Acme', 'Acme Ltd'), { fileName: 'a.csv' })
    await importInto(workspaceId, LEADS.replace('Acme', 'Acme plc'), { fileName: 'b.csv' })
    expect(await undo(first.id)).toMatchObject({ ok: false, code: 'conflict', message: /b\.csv/ })
  })

  test('happens once', async () => {
    const batch = await importInto(workspaceId, LEADS)
    await undo(batch.id)
    expect(await undo(batch.id)).toMatchObject({ ok: false, code: 'conflict', message: /undone already/ })
    expect(await undo('01890000-0000-7000-8000-000000000000')).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('of a company’s status history leaves its 400 episodes', async () => {
    for (const name of ['leads.csv', 'opportunities.csv']) await importInto(workspaceId, planted(name))
    const before = await state()
    const batch = await importInto(workspaceId, planted('status_history.csv'))
    expect(await state()).not.toBe(before)
    await undo(batch.id)
    expect(await state()).toBe(before)
  })

  /** What `DELETE` does for an import too large to be undone while the request waits. */
  async function leaveToWorker(id: string | null): Promise<{ status: string; problem: string | null }> {
    await inWorkspace(workspaceId, async tx => {
      await tx.sql`update app.import_batch set status = 'queued', options = options || '{"undo": true}'::jsonb
        where workspace_id = ${workspaceId} and id = ${id}`
      await enqueue(tx, workspaceId, id ?? '')
    })
    startImportWorker()
    for (let i = 0; i < 200; i++) {
      const [batch] = await inWorkspace(
        workspaceId,
        tx => tx.sql<{ status: string; problem: string | null }[]>`
          select status, problem from app.import_batch where workspace_id = ${workspaceId} and id = ${id}`,
      )
      if (batch && batch.status !== 'queued' && batch.status !== 'running') {
        await stopImportWorker()
        return batch
      }
      await new Promise(next => setTimeout(next, 50))
    }
    throw new Error('the worker did not take it up')
  }

  test('of a large import is left to the worker, which refuses what a later one rests on', async () => {
    const leads = await importInto(workspaceId, LEADS)
    const events = await importInto(workspaceId, EVENTS, { fileName: 'events.csv' })
    const known = await state()
    expect(await leaveToWorker(leads.id)).toMatchObject({ status: 'done', problem: /events\.csv/ })
    expect(await state()).toBe(known)
    expect(await leaveToWorker(events.id)).toMatchObject({ status: 'undone', problem: null })
    expect(await leaveToWorker(leads.id)).toMatchObject({ status: 'undone' })
    expect(JSON.parse(await state())).toEqual({ leads: [], handoffs: [], deals: [], events: [], touches: [] })
  })
})
