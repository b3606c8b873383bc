import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { leadQuery } from '@/lib/contracts/lead'
import { LEAD_STAGES } from '@/lib/domain/lead/lead-stage'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { getLead, listLeadFilters, listLeads } from './read'

const database = openTestDatabase()
const day = (n: number) => new Date(Date.UTC(2026, 0, n))

type Lead = {
  createdAt?: Date | null
  company?: string
  owner?: string
  source?: string
  name?: string
  email?: string
}

async function addLead(workspaceId: string, lead: Lead = {}) {
  const id = uuidv7()
  await database.super`insert into app.lead (workspace_id, id, source_system, external_id, created_at, company, owner, source)
    values (${workspaceId}, ${id}, 'generic', ${id}, ${lead.createdAt ?? null}, ${lead.company ?? null}, ${lead.owner ?? null}, ${lead.source ?? null})`
  await database.super`insert into app.lead_contact (workspace_id, lead_id, full_name, email, email_normal)
    values (${workspaceId}, ${id}, ${lead.name ?? null}, ${lead.email ?? null}, ${lead.email?.toLowerCase() ?? null})`
  return id
}

async function addEpisode(
  workspaceId: string,
  leadId: string,
  n: number,
  reached: Record<string, unknown> = {},
) {
  const row = {
    workspace_id: workspaceId,
    id: uuidv7(),
    lead_id: leadId,
    n,
    origin: 'imported',
    mql_at: day(n),
    ...reached,
  }
  await database.super`insert into app.handoff ${database.super(row)}`
}

async function company(role: MemberRole = 'marketer') {
  const { id } = await createTestWorkspace(database)
  const userId = await createTestMember(database, id, role)
  const as = <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
    withWorkspace(id, async tx => work(tx, await memberScope(tx, id, userId, 'lead.list')), {
      readOnly: true,
    })
  const list = (query: Record<string, unknown> = {}) =>
    as((tx, scope) => listLeads(tx, scope, leadQuery.parse(query)))
  const get = (lead: string) => as((tx, scope) => getLead(tx, scope, { id: lead }))
  return { id, userId, as, list, get }
}

describe('listLeads', () => {
  test('pages by key: dated leads newest first, then undated ones, each once', async () => {
    const { id, list } = await company()
    const dated = [
      await addLead(id, { createdAt: day(1) }),
      await addLead(id, { createdAt: day(3) }),
      await addLead(id, { createdAt: day(3) }),
    ]
    const undated = [await addLead(id), await addLead(id), await addLead(id)]
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: '2', ...(cursor ? { cursor } : {}) })
      expect(page.total).toBe(6)
      seen.push(...page.leads.map(lead => lead.id))
      cursor = page.next_cursor
    } while (cursor)
    expect(seen).toEqual([dated[2], dated[1], dated[0], ...undated.reverse()])
  })

  test.each([
    ['Lindqvist', 1],
    ['lind', 1],
    ['acme', 1],
    ['maya@', 1],
    ['aya@', 0],
    ['100%', 1],
    ['_', 0],
    ['nobody', 0],
  ])('%s finds %d', async (q, found) => {
    const { id, list } = await company()
    await addLead(id, { name: 'Maya Lindqvist', email: 'Maya@northwind.example' })
    await addLead(id, { name: 'Bo', company: 'Acme 100% Cotton' })
    expect((await list({ q })).leads).toHaveLength(found)
  })

  test('a filter keeps what has the value; the empty one keeps the blank', async () => {
    const { id, as, list } = await company()
    await addLead(id, { source: 'Webinar' })
    await addLead(id, { source: 'Webinar' })
    await addLead(id)
    expect((await list({ source: 'Webinar' })).total).toBe(2)
    expect((await list({ source: '' })).total).toBe(1)
    expect((await as(listLeadFilters)).sources).toEqual(['Webinar', ''])
  })

  test('the stage in SQL is the stage of the domain', async () => {
    const { id, list } = await company()
    await addLead(id)
    const reached = [
      {},
      { disposition: 'accepted' },
      { disposition: 'rejected' },
      { disposition: 'recycled' },
      { disposition: 'rerouted' },
      { disposition: 'merged' },
      { disposition: 'enriched' },
      { disposition: 'accepted', sql_at: day(4) },
      { opportunity_at: day(5), sql_at: day(4) },
      { outcome: 'won', opportunity_at: day(5) },
      { outcome: 'lost', disposition: 'rejected' },
    ]
    for (const each of reached) await addEpisode(id, await addLead(id), 1, each)
    for (const stage of LEAD_STAGES) {
      const { leads } = await list({ stage })
      expect(leads.map(lead => lead.stage)).toEqual([stage])
    }
  })

  test('the last episode decides', async () => {
    const { id, list } = await company()
    const lead = await addLead(id)
    await addEpisode(id, lead, 1, { disposition: 'rejected' })
    await addEpisode(id, lead, 2)
    expect((await list()).leads).toMatchObject([
      { stage: 'mql', episodes: 2, mql: { at: day(2).toISOString() } },
    ])
  })

  test('leads of an undone import, merged ones and those of another workspace are not there', async () => {
    const mine = await company()
    const theirs = await company()
    const other = await addLead(theirs.id)
    const voided = await addLead(mine.id)
    const merged = await addLead(mine.id)
    await database.super`update app.lead set voided_at = now() where id = ${voided}`
    await database.super`update app.lead set merged_into_id = ${uuidv7()} where id = ${merged}`
    expect((await mine.list()).leads).toEqual([])
    for (const id of [other, voided, merged])
      await expect(mine.get(id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('who sees which leads', () => {
  test('a sales rep sees those the source gives to their e-mail address or their name, and no other', async () => {
    const { id, userId, list, get } = await company('sales_rep')
    await database.super`update app.app_user set name = 'Rita Castellano' where id = ${userId}`
    const byMail = await addLead(id, { owner: `${userId}@EXAMPLE.com ` })
    const byName = await addLead(id, { owner: 'rita castellano' })
    const other = await addLead(id, { owner: 'Rita' })
    const nobodys = await addLead(id)
    expect((await list()).leads.map(lead => lead.id).sort()).toEqual([byMail, byName].sort())
    expect(await get(byName)).toMatchObject({ id: byName })
    for (const lead of [other, nobodys]) await expect(get(lead)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a name two members share is nobody’s proof', async () => {
    const { id, userId, list } = await company('sales_rep')
    await addLead(id, { owner: 'sales_rep' })
    expect((await list()).total).toBe(1)
    const namesake = await createTestMember(database, id, 'sales_rep')
    expect((await list()).total).toBe(0)
    await database.super`update app.app_user set name = 'Other' where id = ${namesake}`
    expect((await list()).total).toBe(1)
    expect(userId).not.toBe(namesake)
  })

  test('an executive has no lead list', async () => {
    const { list } = await company('executive')
    await expect(list()).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('getLead', () => {
  let workspace: Awaited<ReturnType<typeof company>>
  let lead: string
  const fact = async (slot: string, kind: string, at: Date, more: Record<string, unknown> = {}) => {
    const row = {
      workspace_id: workspace.id,
      id: uuidv7(),
      lead_id: lead,
      slot,
      kind,
      at,
      confidence: 'imported',
      source_system: 'generic',
      actor_kind: 'user',
      ...more,
    }
    await database.super`insert into app.handoff_event ${database.super(row)}`
  }
  beforeAll(async () => {
    workspace = await company()
    lead = await addLead(workspace.id, { name: 'Maya', createdAt: day(1) })
  })

  test('says of each row of the ledger whether it counts', async () => {
    const batch = uuidv7()
    await database.super`insert into app.import_batch ${database.super({ workspace_id: workspace.id, id: batch, kind: 'leads', source: 'generic', status: 'undone', file_name: 'old.csv', time_zone: 'UTC', options: '{}', actor_kind: 'user' })}`
    await fact('mql', 'mql', day(1), { recorded_at: day(10) })
    await fact('mql', 'mql', day(2), { recorded_at: day(11), confidence: 'date_only', date_only: true })
    await fact('accepted', 'accepted', day(3), { retracted: true })
    await fact('sql', 'sql', day(4), { batch_id: batch })
    const { ledger } = await workspace.get(lead)
    expect(ledger.map(row => [row.kind, row.state, row.import_file, row.date_only])).toEqual([
      ['mql', 'superseded', null, false],
      ['mql', 'counts', null, true],
      ['accepted', 'retracted', null, false],
      ['sql', 'undone', 'old.csv', false],
    ])
  })

  test('shows which stages were observed, inferred, or known by date alone, and money in major units', async () => {
    await addEpisode(workspace.id, lead, 1, {
      sql_at: day(9),
      closed_at: day(20),
      outcome: 'won',
      date_only: 64,
      inferred: 16,
      sql_days: 8,
      close_days: 19,
      amount_minor: 1_234_50,
      amount_state: 'declared',
      currency: 'USD',
    })
    const { history } = await workspace.get(lead)
    expect(history).toMatchObject([
      {
        stage: 'won',
        amount: 1234.5,
        stages: [
          { stage: 'mql', days: 0, inferred: false, date_only: false },
          { stage: 'sql', days: 8, inferred: true, date_only: false },
          { stage: 'closed', days: 19, inferred: false, date_only: true },
        ],
      },
    ])
  })
})
