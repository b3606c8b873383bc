import { beforeEach, describe, expect, test } from 'vitest'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { importInto, inWorkspace } from './import-file.testing'

const database = openTestDatabase()
let workspaceId = ''
beforeEach(async () => {
  workspaceId = (await createTestWorkspace(database)).id
})

const LEADS = `lead_id,email,company,employees,country,mql_at,decision,decided_at,rejection_reason,sql_at
L1,ana@example.com,Acme,60,DE,2026-03-01T10:00:00Z,accepted,2026-03-02T10:00:00Z,,2026-03-05T10:00:00Z
L2,bo@example.com,Globex,900,US,2026-03-02T10:00:00Z,rejected,2026-03-03T10:00:00Z,no_response,
`
const counts = (given: Partial<Record<string, number>>) => ({
  ...{ rows: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
  ...given,
})
const rows = (
  query: 'lead' | 'handoff_event' | 'handoff' | 'opportunity' | 'engagement_event' | 'audit_event',
) =>
  inWorkspace(workspaceId, async tx => {
    const [row] = await tx.sql<{ n: number }[]>`
      select count(*)::integer as n from app.${tx.sql(query)} where workspace_id = ${workspaceId}`
    return row?.n
  })
const handoffs = () =>
  inWorkspace(
    workspaceId,
    tx => tx.sql`
      select l.external_id as lead, h.id, h.n, h.mql_at as "mqlAt", h.disposition, h.reason_label as reason, h.sql_at as "sqlAt",
        h.outcome, h.country, h.verdict
      from app.handoff h join app.lead l on l.workspace_id = ${workspaceId} and l.id = h.lead_id
      where h.workspace_id = ${workspaceId} order by 1, h.n`,
  )

describe('a corrected file', () => {
  test('changes what it says otherwise, by new rows of the ledger, and keeps the ids of handoffs', async () => {
    await importInto(workspaceId, LEADS)
    const before = await handoffs()
    const facts = await rows('handoff_event')
    const corrected = LEADS.replace('2026-03-05T10:00:00Z', '2026-03-07T10:00:00Z').replace(
      'Globex',
      'Globex Inc',
    )
    const batch = await importInto(workspaceId, corrected)
    expect(batch.counts).toEqual(counts({ rows: 2, updated: 2 }))
    expect(await rows('handoff_event')).toBe((facts ?? 0) + 1)
    const after = await handoffs()
    expect(after.map(row => row.id)).toEqual(before.map(row => row.id))
    expect(after[0]?.sqlAt).toEqual(new Date('2026-03-07T10:00:00Z'))
  })

  test('takes a decision back when the cell is blank now, and gives it again', async () => {
    await importInto(workspaceId, LEADS)
    const undecided = LEADS.replace('rejected,2026-03-03T10:00:00Z,no_response', ',,')
    expect((await importInto(workspaceId, undecided)).counts).toEqual(
      counts({ rows: 2, updated: 1, unchanged: 1 }),
    )
    expect((await handoffs())[1]).toMatchObject({ lead: 'L2', disposition: null, verdict: null })
    expect((await importInto(workspaceId, undecided)).counts).toEqual(counts({ rows: 2, unchanged: 2 }))
    await importInto(workspaceId, LEADS)
    expect((await handoffs())[1]).toMatchObject({ disposition: 'rejected', reason: 'no_response' })
  })

  test('erases nothing where it is blank, and moves the country of the handoff with the lead', async () => {
    await importInto(workspaceId, LEADS)
    const batch = await importInto(workspaceId, LEADS.replace('Acme,60,DE', ',,AT'))
    expect(batch.counts).toEqual(counts({ rows: 2, updated: 1, unchanged: 1 }))
    const [lead] = await inWorkspace(
      workspaceId,
      tx => tx.sql`select company, country, employees from app.lead where external_id = 'L1'`,
    )
    expect(lead).toEqual({ company: 'Acme', country: 'AT', employees: 60 })
    expect((await handoffs())[0]?.country).toBe('AT')
  })
})

describe('a file that says when a lead was created', () => {
  test('by its date takes no time away from one that says it by the minute', async () => {
    const file = (created: string) => `lead_id,company,created_at\nL1,Acme,${created}\n`
    await importInto(workspaceId, file('2026-03-01T14:05:00Z'))
    expect((await importInto(workspaceId, file('2026-03-01'))).counts).toEqual(
      counts({ rows: 1, unchanged: 1 }),
    )
    expect((await importInto(workspaceId, file('2026-03-02'))).counts).toEqual(
      counts({ rows: 1, updated: 1 }),
    )
    expect((await importInto(workspaceId, file('2026-03-02T09:00:00Z'))).counts).toEqual(
      counts({ rows: 1, updated: 1 }),
    )
  })
})

describe('a file that holds an id twice', () => {
  test('lets the last row count and tells of the earlier one; an identical one is unchanged', async () => {
    const [header = '', first = '', second = ''] = LEADS.split('\n')
    const twice = [header, first, second, first, second.replace('US', 'CA'), ''].join('\n')
    const batch = await importInto(workspaceId, twice)
    expect(batch.counts).toEqual(counts({ rows: 4, created: 2, unchanged: 1, skipped: 1 }))
    expect(batch.problems).toEqual([
      { line: 3, column: null, outcome: 'skipped', message: 'Line 5 has the same id and counts instead.' },
    ])
    expect(await handoffs()).toMatchObject([{ lead: 'L1' }, { lead: 'L2', country: 'CA' }])
  })
})

describe('what names a lead', () => {
  const events = `event_id,lead_id,email,occurred_at,type
E1,L1,,2026-02-01T10:00:00Z,page_view
E2,,BO@Example.com,2026-02-02T10:00:00Z,page_view
E3,L9,,2026-02-03T10:00:00Z,page_view
E4,,nobody@example.com,2026-02-03T10:00:00Z,page_view
`
  test('finds it by id, then by e-mail address; a row whose lead is unknown fails and is kept', async () => {
    await importInto(workspaceId, LEADS)
    const batch = await importInto(workspaceId, events, { kind: 'events' })
    expect(batch.counts).toEqual(counts({ rows: 4, created: 2, failed: 2 }))
    expect(batch.problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [4, 'lead_id', 'No lead “L9” is known. Import the leads first.'],
      [5, 'lead_id', 'No lead with this e-mail address is known. Import the leads first.'],
    ])
    const kept = await inWorkspace(
      workspaceId,
      tx => tx.sql`select line, row from app.import_error order by n`,
    )
    expect(kept).toMatchObject([
      { line: 4, row: ['E3', 'L9', '', '2026-02-03T10:00:00Z', 'page_view'] },
      { line: 5, row: ['E4', '', 'nobody@example.com', '2026-02-03T10:00:00Z', 'page_view'] },
    ])
  })

  test('may come after: a deal is linked when its lead arrives', async () => {
    const deals = `opportunity_id,lead_id,created_at,closed_at,stage,amount,currency
O1,L1,2026-03-06T10:00:00Z,2026-04-01T10:00:00Z,closed_won,1000.50,USD
`
    const first = await importInto(workspaceId, deals, { kind: 'opportunities' })
    expect(first.counts).toEqual(counts({ rows: 1, created: 1 }))
    expect(await handoffs()).toEqual([])
    await importInto(workspaceId, LEADS)
    expect(await handoffs()).toMatchObject([
      { lead: 'L1', outcome: 'won' },
      { lead: 'L2', outcome: null },
    ])
    const [deal] = await inWorkspace(
      workspaceId,
      tx =>
        tx.sql`select handoff_id is not null as attached, country, close_days, amount_minor as minor from app.opportunity`,
    )
    expect(deal).toEqual({ attached: true, country: 'DE', close_days: 26, minor: 100_050 })
  })

  test('a deal that is reopened loses its close and its handoff follows', async () => {
    const deals = (
      stage: string,
      closed: string,
    ) => `opportunity_id,lead_id,created_at,closed_at,stage,amount,currency
O1,L1,2026-03-06T10:00:00Z,${closed},${stage},1000,USD
`
    await importInto(workspaceId, LEADS)
    await importInto(workspaceId, deals('closed_lost', '2026-04-01T10:00:00Z'), { kind: 'opportunities' })
    expect((await handoffs())[0]).toMatchObject({ outcome: 'lost' })
    const batch = await importInto(workspaceId, deals('open', ''), { kind: 'opportunities' })
    expect(batch.counts).toEqual(counts({ rows: 1, updated: 1 }))
    expect((await handoffs())[0]).toMatchObject({ outcome: null })
  })
})

describe('a rehearsal', () => {
  test('tells what would happen and leaves nothing behind', async () => {
    const batch = await importInto(workspaceId, LEADS, { dryRun: true })
    expect(batch).toMatchObject({ id: null, dry_run: true, counts: counts({ rows: 2, created: 2 }) })
    expect([await rows('lead'), await rows('handoff'), await rows('handoff_event')]).toEqual([0, 0, 0])
    const left = await inWorkspace(workspaceId, tx => tx.sql`select from app.import_batch`)
    expect(left).toHaveLength(0)
  })
})

describe('every import', () => {
  test('leaves its audit rows and tells caches once, when it changed something', async () => {
    const version = () =>
      inWorkspace(workspaceId, async tx => {
        const [row] = await tx.sql<{ n: number }[]>`select dataset_version as n from app.workspace`
        return row?.n ?? 0
      })
    const before = await version()
    const batch = await importInto(workspaceId, LEADS)
    expect(await version()).toBe(before + 1)
    await importInto(workspaceId, LEADS)
    expect(await version()).toBe(before + 1)
    const audit = await inWorkspace(
      workspaceId,
      tx =>
        tx.sql`select verb, actor_kind as actor, after from app.audit_event where object_id = ${batch.id} order by at`,
    )
    expect(audit).toMatchObject([
      { verb: 'import.start', actor: 'operator' },
      { verb: 'import.finish', actor: 'operator', after: { rows: 2, created: 2 } },
    ])
  })

  test('is its workspace’s own', async () => {
    const batch = await importInto(workspaceId, LEADS)
    const other = (await createTestWorkspace(database)).id
    const seen = await inWorkspace(other, async tx => [
      ...(await tx.sql`select from app.import_batch where id = ${batch.id}`),
      ...(await tx.sql`select from app.lead`),
      ...(await tx.sql`select from app.import_error`),
    ])
    expect(seen).toEqual([])
    const same = await importInto(other, LEADS)
    expect(same.counts).toEqual(counts({ rows: 2, created: 2 }))
  })
})
