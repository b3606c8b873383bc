import { beforeAll, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { plainQuery } from '@/lib/domain/metrics/query'
import { act, addHandoffs, type TestHandoff } from '../disposition/handoff.testing'
import { disposeHandoff } from '../disposition/write'
import { projectLeadIds } from '../handoff/project'
import { memberScope } from '../member-scope.testing'
import { askMetric } from '../metric/ask'
import { operatorScope } from '../session'
import { listDisputes } from './read'
import { answerDispute, decideDispute, openDispute } from './write'

const database = openTestDatabase()
let company: { id: string; manager: string; rep: string; leader: string; executive: string; admin: string }

beforeAll(async () => {
  const { id } = await createTestWorkspace(database)
  const member = (role: Parameters<typeof createTestMember>[2]) => createTestMember(database, id, role)
  company = {
    id,
    manager: await member('sales_manager'),
    rep: await member('sales_rep'),
    leader: await member('marketing_leader'),
    executive: await member('executive'),
    admin: await member('admin'),
  }
})

async function rejected(): Promise<TestHandoff> {
  const [handoff] = await addHandoffs(company.id, 1)
  if (!handoff) throw new Error('no handoff')
  await act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
    disposeHandoff(tx, scope, { id: handoff.id, disposition: 'reject', reason: 'company_size' }),
  )
  return handoff
}

const open = (id: string, userId = company.leader) =>
  act(company.id, userId, 'dispute.open', (tx, scope) =>
    openDispute(tx, scope, { id, comment: 'They have 400 employees, the gate asks for 50.' }),
  )
const answer = (id: string, userId = company.manager) =>
  act(company.id, userId, 'dispute.answer', (tx, scope) =>
    answerDispute(tx, scope, { id, answer: 'The subsidiary has eight employees.' }),
  )
const decide = (id: string, verdict: 'upheld' | 'overturned', userId = company.executive) =>
  act(company.id, userId, 'dispute.decide', (tx, scope) =>
    decideDispute(tx, scope, { id, verdict, why: 'The agreement speaks of the group.' }),
  )
const idOf = (written: Awaited<ReturnType<typeof open>>) =>
  written.ok ? (written.body as { id: string }).id : ''

async function stored({ id, leadId }: TestHandoff) {
  const [handoff] =
    await database.super`select disposition, reason, verdict, dispute from app.handoff where id = ${id}`
  const facts =
    await database.super`select kind, reason from app.handoff_event where lead_id = ${leadId} order by recorded_at`
  const audit = await database.super<
    { verb: string }[]
  >`select verb from app.audit_event where object_id = ${id} order by id`
  return { handoff, facts, verbs: audit.map(row => row.verb) }
}

const judged = () =>
  withWorkspace(company.id, async tx => {
    const query = { ...plainQuery('acceptance_quality'), form: 'to_date' as const }
    const answered = await askMetric(tx, await operatorScope(tx, company.id), query, new Date())
    const [total] = answered.results.rows as { denominator: number; excluded: Record<string, number> }[]
    return { denominator: total?.denominator ?? 0, overturned: total?.excluded.overturned ?? 0 }
  })

describe('a dispute', () => {
  test('goes from marketing to sales to the arbiter; the statistics follow, the record stays', async () => {
    const handoff = await rejected()
    const before = await stored(handoff)
    const counted = await judged()
    const id = idOf(await open(handoff.id))
    expect((await stored(handoff)).handoff).toMatchObject({ verdict: 'criteria', dispute: 'open' })
    expect(await answer(id)).toMatchObject({ ok: true, body: { state: 'answered' } })
    expect(await decide(id, 'overturned')).toMatchObject({ ok: true, body: { state: 'overturned' } })
    const after = await stored(handoff)
    expect(after.handoff).toEqual({
      disposition: 'rejected',
      reason: 'company_size',
      verdict: 'overturned',
      dispute: 'overturned',
    })
    expect(after.facts).toEqual(before.facts)
    expect(after.verbs.slice(-3)).toEqual(['dispute.opened', 'dispute.answered', 'dispute.overturned'])
    expect(await judged()).toEqual({
      denominator: counted.denominator - 1,
      overturned: counted.overturned + 1,
    })
  })

  test('that is upheld leaves the statistics where they were', async () => {
    const handoff = await rejected()
    const counted = await judged()
    await decide(idOf(await open(handoff.id)), 'upheld')
    expect((await stored(handoff)).handoff).toMatchObject({ verdict: 'criteria', dispute: 'upheld' })
    expect(await judged()).toEqual(counted)
  })

  test('stands when the lead is projected anew, by either road', async () => {
    const handoff = await rejected()
    await decide(idOf(await open(handoff.id)), 'overturned')
    await withWorkspace(company.id, async tx => {
      const { workspace } = await operatorScope(tx, company.id)
      await projectLeadIds(tx, workspace, [handoff.leadId])
    })
    expect((await stored(handoff)).handoff).toMatchObject({ verdict: 'overturned', dispute: 'overturned' })
  })

  test('is opened once, answered once and decided once', async () => {
    const handoff = await rejected()
    const id = idOf(await open(handoff.id))
    expect(await open(handoff.id)).toMatchObject({ ok: false, code: 'conflict' })
    await answer(id)
    expect(await answer(id)).toMatchObject({ ok: false, code: 'conflict' })
    await decide(id, 'upheld')
    expect(await decide(id, 'overturned')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await answer(id)).toMatchObject({ ok: false, code: 'conflict' })
  })

  test('opened twice at once is one dispute', async () => {
    const handoff = await rejected()
    const both = await Promise.all([open(handoff.id), open(handoff.id)])
    expect(both.filter(each => each.ok)).toHaveLength(1)
  })

  test('is about an answer that sent a lead back, and of this workspace', async () => {
    const [waiting] = await addHandoffs(company.id, 1)
    expect(await open(waiting?.id ?? '')).toMatchObject({ ok: false, code: 'conflict' })
    const handoff = await rejected()
    const other = await createTestWorkspace(database)
    const stranger = await createTestMember(database, other.id, 'marketing_leader')
    const done = await act(other.id, stranger, 'dispute.open', (tx, scope) =>
      openDispute(tx, scope, { id: handoff.id, comment: 'Not mine to contest.' }),
    )
    expect(done).toMatchObject({ ok: false, code: 'not_found' })
    const id = idOf(await open(handoff.id))
    const admin = await createTestMember(database, other.id, 'admin')
    const decided = await act(other.id, admin, 'dispute.decide', (tx, scope) =>
      decideDispute(tx, scope, { id, verdict: 'upheld', why: 'Not mine to decide.' }),
    )
    expect(decided).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('is each side’s own step', async () => {
    const handoff = await rejected()
    await expect(open(handoff.id, company.manager)).rejects.toMatchObject({ code: 'forbidden' })
    const id = idOf(await open(handoff.id))
    await expect(answer(id, company.leader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(id, 'upheld', company.leader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(id, 'upheld', company.manager)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is listed with both sides’ words, to an executive without the lead', async () => {
    const handoff = await rejected()
    const id = idOf(await open(handoff.id))
    await answer(id)
    const listed = (userId: string) =>
      withWorkspace(company.id, async tx =>
        listDisputes(tx, await memberScope(tx, company.id, userId, 'dispute.read')),
      )
    const seen = (await listed(company.leader)).disputes.find(each => each.id === id)
    expect(seen).toMatchObject({ state: 'answered', lead: { company: 'Northwind' }, reason: 'company_size' })
    expect(seen?.answer?.text).toBe('The subsidiary has eight employees.')
    const masked = await listed(company.executive)
    expect(masked.disputes.find(each => each.id === id)?.lead).toBeNull()
    expect(masked.may).toEqual({ open: false, answer: false, decide: true })
  })
})
