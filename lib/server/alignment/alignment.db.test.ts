import { beforeAll, describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { Action } from '@/lib/domain/policy/policy'
import { act, addHandoffs, type TestHandoff } from '../disposition/handoff.testing'
import { disposeHandoff } from '../disposition/write'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { getRound, listRounds } from './read'
import { defineForSide, handIn, labelLeads, openRound } from './write'

const database = openTestDatabase()
const LATER = new Date(Date.now() + 100 * 86_400_000)
let company: { id: string; leader: string; marketer: string; manager: string; rep: string; executive: string }
let round = ''

const as = <T>(userId: string, action: Action, run: (tx: Tx, scope: Scope) => Promise<T>): Promise<T> =>
  withWorkspace(company.id, async tx => run(tx, await memberScope(tx, company.id, userId, action)))
const open = (userId = company.leader) =>
  as(userId, 'alignment.open', (tx, scope) => openRound(tx, scope, {}, LATER))
const see = (userId: string) =>
  as(userId, 'alignment.read', (tx, scope) => getRound(tx, scope, { id: round }))
const label = (userId: string, labels: Record<string, boolean>) =>
  as(userId, 'alignment.label', (tx, scope) => labelLeads(tx, scope, { id: round, labels }))
const define = (userId: string, least: number) =>
  as(userId, 'alignment.label', (tx, scope) =>
    defineForSide(tx, scope, {
      id: round,
      definition: {
        ...{ threshold: 50, least_employees: least, most_employees: null },
        ...{ titles: ['Head of Sales'], actions: ['demo_request'] },
      },
    }),
  )
const finish = (userId: string) =>
  as(userId, 'alignment.label', (tx, scope) => handIn(tx, scope, { id: round }, LATER))

async function answered(handoffs: readonly TestHandoff[], disposition: 'accept' | 'reject') {
  for (const { id } of handoffs)
    await act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(
        tx,
        scope,
        disposition === 'accept' ? { id, disposition } : { id, disposition, reason: 'company_size' },
      ),
    )
}

beforeAll(async () => {
  const { id } = await createTestWorkspace(database)
  const member = (role: Parameters<typeof createTestMember>[2]) => createTestMember(database, id, role)
  company = {
    id,
    leader: await member('marketing_leader'),
    marketer: await member('marketer'),
    manager: await member('sales_manager'),
    rep: await member('sales_rep'),
    executive: await member('executive'),
  }
})

const all = (n: number, yes: (n: number) => boolean) =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [String(i + 1), yes(i + 1)]))

describe('a round', () => {
  test('needs leads whose outcome is known', async () => {
    expect(await open()).toMatchObject({ ok: false, code: 'invalid' })
    await answered(await addHandoffs(company.id, 14), 'accept')
    await answered(await addHandoffs(company.id, 14), 'reject')
    expect(
      await as(company.leader, 'alignment.open', (tx, scope) => openRound(tx, scope, {}, new Date())),
    ).toMatchObject({
      code: 'invalid',
    })
  })

  test('draws the same twenty for both sides, half of each outcome, one round at a time', async () => {
    const both = await Promise.all([open(), open(company.manager)])
    expect(both.filter(each => each.ok)).toHaveLength(1)
    const opened = both.find(each => each.ok)
    round = opened?.ok ? (opened.body as { id: string }).id : ''
    const strata = await database.super<{ stratum: string; n: number }[]>`
      select stratum, count(*)::int as n from app.alignment_lead where round_id = ${round} group by 1 order by 1`
    expect(strata.map(row => [row.stratum, row.n])).toEqual([
      ['accepted', 10],
      ['sent_back', 10],
    ])
    const [ours, theirs] = [await see(company.leader), await see(company.manager)]
    expect(ours.sheet?.cards).toHaveLength(20)
    expect(theirs.sheet?.cards).toEqual(ours.sheet?.cards)
  })

  test('shows nothing of what became of a lead, who it is, or when', async () => {
    const text = JSON.stringify((await see(company.manager)).sheet)
    const rows = await database.super<{ leadId: string; handoffId: string }[]>`
      select lead_id as "leadId", handoff_id as "handoffId" from app.alignment_lead where round_id = ${round}`
    for (const { leadId, handoffId } of rows) {
      expect(text).not.toContain(leadId)
      expect(text).not.toContain(handoffId)
    }
    expect(text).not.toMatch(/Northwind|accepted|sent_back|company_size|stratum|outcome|20\d\d-\d\d-\d\d/)
  })

  test('keeps what each side says from the other until both have handed in', async () => {
    await label(
      company.leader,
      all(20, n => n <= 10),
    )
    await label(company.marketer, { 11: true })
    await define(company.leader, 50)
    const theirs = await see(company.manager)
    expect(theirs.sheet).toMatchObject({ labels: {}, definition: null })
    expect((await see(company.marketer)).sheet?.labels['11']).toBe(true)
    expect((await see(company.rep)).sheet).toBeNull()
    expect(await finish(company.manager)).toMatchObject({ ok: false, code: 'invalid' })
    expect(await finish(company.leader)).toMatchObject({ ok: true, body: { is_complete: false } })
    for (const userId of [company.leader, company.manager, company.executive]) {
      const seen = await see(userId)
      expect(seen.result).toBeNull()
      expect(seen.sheet?.labels ?? {}).toEqual({})
    }
    const { rounds } = await as(company.manager, 'alignment.read', listRounds)
    expect(rounds[0]).toMatchObject({ kappa: null, alike: null, sales: { handed_in_at: null } })
    const audit = await database.super<
      { after: unknown; verb: string }[]
    >`select verb, after from app.audit_event
      where workspace_id = ${company.id} and verb in ('alignment.labelled', 'alignment.defined')`
    expect(audit.every(row => row.after === null)).toBe(true)
  })

  test('what was handed in stays', async () => {
    expect(await label(company.marketer, { 1: false })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await define(company.leader, 1)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await finish(company.leader)).toMatchObject({ ok: false, code: 'conflict' })
    const change = withWorkspace(company.id, tx =>
      tx.sql.unsafe(`update app.alignment_hand_in set labels = '{}' where round_id = '${round}'`),
    )
    await expect(change).rejects.toThrow('permission denied')
  })

  test('then says how far both agree, and who was right', async () => {
    await label(
      company.manager,
      all(20, n => n % 2 === 0),
    )
    await define(company.manager, 100)
    expect(await finish(company.manager)).toMatchObject({ ok: true, body: { is_complete: true } })
    const { result } = await see(company.leader)
    // Marketing said yes to 1 to 11, sales to every second one.
    expect(result?.counts).toEqual({ both_yes: 5, marketing_only: 6, sales_only: 5, both_no: 4 })
    expect(result?.kappa.value).toBeCloseTo(-0.1, 2)
    expect(result?.kappa.observed).toBeCloseTo(0.45, 10)
    expect(result?.definitions).toMatchObject({ threshold: 'same', employees: 'different', alike: 3 })
    expect(result?.leads).toHaveLength(20)
    // Neither outcome here was qualified: whoever said no was right.
    expect(result?.against.marketing.right).toMatchObject({ n: 9, of: 20 })
    const seen = await see(company.executive)
    expect(seen.result?.leads).toBeNull()
    expect(seen.result?.kappa).toEqual(result?.kappa)
  })

  test('the next one draws other leads; reps and executives label for nobody', async () => {
    const opened = await open()
    expect(opened).toMatchObject({ ok: false, code: 'invalid' })
    await expect(as(company.rep, 'alignment.label', async () => null)).rejects.toThrow('alignment.label')
    await expect(as(company.executive, 'alignment.open', async () => null)).rejects.toThrow('alignment.open')
    const { rounds } = await as(company.executive, 'alignment.read', listRounds)
    expect(rounds).toMatchObject([{ n: 1, alike: 3, kappa: { n: 20 } }])
  })
})
