import { beforeEach, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestVersion, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { clusterList } from '@/lib/contracts/rejection-cluster'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { addComment } from '../agreement/comments'
import { act, addHandoffs, type TestHandoff } from '../disposition/handoff.testing'
import { disposeHandoff } from '../disposition/write'
import { stopJobs } from '../job/jobs'
import { memberScope } from '../member-scope.testing'
import { operatorScope } from '../session'
import { setServerSecrets } from '../sla/server-secrets.testing'
import { answerCluster } from './answer-cluster'
import { keepEdit } from './keep-edit'
import { listClusters } from './list-clusters'
import { listOutcomeRows } from './read'
import { tellChangedDue } from './tell-changed'
import { tellClusters, tellClustersDue } from './tell-clusters'

const database = openTestDatabase()
setServerSecrets(database)

const WHY = 'We let small companies through on purpose.'
let company = { id: '', rep: '', manager: '', marketer: '' }
const member = (role: MemberRole) => createTestMember(database, company.id, role)

beforeEach(async () => {
  company = { id: (await createTestWorkspace(database)).id, rep: '', manager: '', marketer: '' }
  company = {
    ...company,
    rep: await member('sales_rep'),
    manager: await member('sales_manager'),
    marketer: await member('marketer'),
  }
  return () => stopJobs()
})

async function reject(count: number, reason = 'company_size'): Promise<TestHandoff[]> {
  const handoffs = await addHandoffs(company.id, count, { owner: `${company.rep}@example.com` })
  for (const { id } of handoffs) {
    const done = await act(company.id, company.rep, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(tx, scope, { id, disposition: 'reject', reason }),
    )
    expect(done).toMatchObject({ ok: true })
  }
  return handoffs
}

const list = (userId = company.marketer, now = new Date()) =>
  withWorkspace(company.id, async tx => {
    const found = await listClusters(tx, await memberScope(tx, company.id, userId, 'rejection.read'), {}, now)
    return clusterList.parse(found)
  })

async function keyOf(): Promise<string> {
  const { clusters } = await list()
  return clusters[0]?.key ?? 'none'
}

type Input = Parameters<typeof answerCluster>[2]
const answer = (input: Partial<Input> & { cluster: string }, userId = company.marketer) =>
  act(company.id, userId, 'rejection.answer', (tx, scope) =>
    answerCluster(tx, scope, { kind: 'disagree', why: WHY, ...input }, new Date()),
  )

const told = () =>
  database.super<{ kind: string; who: string; detail: unknown }[]>`
    select kind, user_id as who, detail from app.notification where workspace_id = ${company.id} order by created_at`

describe('a cluster', () => {
  test('is there from the third rejection on, with exactly its leads and its clock', async () => {
    await reject(2)
    expect((await list()).clusters).toEqual([])
    await reject(1)
    await reject(2, 'industry')
    const { clusters, term, may_answer: mayAnswer, next_version: next } = await list()
    expect(clusters).toMatchObject([{ reason: 'company_size', rejections: 3, rule: 'unexplained' }])
    expect({ term, mayAnswer, next }).toEqual({ term: null, mayAnswer: true, next: 1 })
    const [cluster] = clusters
    const days = (Date.parse(cluster?.due_at ?? '') - Date.parse(cluster?.opened_at ?? '')) / 86_400_000
    expect(days).toBe(14)
    const rows = await withWorkspace(company.id, async tx => {
      const scope = await memberScope(tx, company.id, company.marketer, 'lead.list')
      const asked = { cluster: cluster?.key, side: 'inside', part: 'handoffs', limit: 50, offset: 0 } as const
      return listOutcomeRows(tx, scope, asked, new Date())
    })
    expect(rows.total).toBe(cluster?.rejections)
    expect(rows.rows.every(({ reason }) => reason === 'company_size')).toBe(true)
  })

  test('is overdue when its time is up, and ends by itself', async () => {
    await reject(3)
    const day = 86_400_000
    expect((await list(company.marketer, new Date(Date.now() + 15 * day))).record.overdue).toBe(1)
    expect((await list(company.marketer, new Date(Date.now() + 91 * day))).clusters).toEqual([])
  })

  test('so small is not shown to those who see numbers and no leads', async () => {
    await reject(3)
    expect((await list(await member('executive'))).clusters).toEqual([])
    await reject(2)
    const { clusters, may_answer: mayAnswer } = await list(await member('executive'))
    expect(clusters).toMatchObject([{ rejections: 5 }])
    expect(mayAnswer).toBe(false)
  })
})

describe('an answer', () => {
  test('is kept with what it covers, and told to whoever logged it', async () => {
    const handoffs = await reject(3)
    const cluster = await keyOf()
    const done = await answer({ cluster })
    expect(done).toMatchObject({ ok: true, status: 201, body: { told: 1 } })
    const { clusters, answers, record } = await list()
    expect(clusters).toEqual([])
    expect(answers).toMatchObject([{ kind: 'disagree', rejections: 3, why: WHY, version_state: null }])
    expect(record).toEqual({ in_time: 1, late: 0, overdue: 0 })
    expect(await told()).toMatchObject([
      {
        kind: 'rejection.answered',
        who: company.rep,
        detail: { reason: 'company_size', answer: 'disagree' },
      },
    ])
    const [stored] = await database.super`
      select handoff_ids as ids from app.rejection_answer where workspace_id = ${company.id}`
    expect(new Set(stored?.ids)).toEqual(new Set(handoffs.map(({ id }) => id)))
    const audit = await database.super`select verb, reason from app.audit_event
      where workspace_id = ${company.id} and object_kind = 'rejection_answer'`
    expect(audit).toEqual([{ verb: 'rejection.cluster_answered', reason: WHY }])
    await reject(2)
    expect((await list()).clusters).toEqual([])
    await reject(1)
    expect((await list()).clusters).toMatchObject([{ rejections: 3 }])
  })

  test('is given once, whoever is first', async () => {
    await reject(3)
    const cluster = await keyOf()
    const both = await Promise.all([answer({ cluster }), answer({ cluster, kind: 'needs_data' })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' })
    expect((await list()).answers).toHaveLength(1)
  })

  test.each(['sales_manager', 'sales_rep', 'executive', 'admin'] as const)('is not for a %s', async role => {
    await reject(3)
    const cluster = await keyOf()
    await expect(answer({ cluster }, await member(role))).rejects.toMatchObject({ code: 'forbidden' })
    expect((await list()).answers).toEqual([])
  })

  test('does not reach into another workspace', async () => {
    await reject(3)
    const cluster = await keyOf()
    const own = company
    const other = await createTestWorkspace(database)
    company = { ...own, id: other.id }
    const stranger = await member('marketer')
    expect(await answer({ cluster }, stranger)).toMatchObject({ ok: false, code: 'conflict' })
    company = own
    expect((await list()).clusters).toHaveLength(1)
  })

  test('cannot name a version under which they came, or one far ahead', async () => {
    const content = { criteria: {} }
    await createTestVersion(database, company.id, { n: 1, content, effectiveAt: new Date('2026-01-01') })
    await reject(3)
    const cluster = await keyOf()
    expect(await answer({ cluster, kind: 'fixed', version: 1 })).toMatchObject({
      ok: false,
      message: expect.stringContaining('3 of these were handed over while version 1'),
    })
    expect(await answer({ cluster, kind: 'fixed', version: 3 })).toMatchObject({ ok: false, code: 'invalid' })
    expect(await answer({ cluster, kind: 'fixed', version: 2 })).toMatchObject({ ok: true })
  })
})

describe('the reps are told that their reason changed the rule', () => {
  const changed = async () => (await told()).filter(({ kind }) => kind === 'rejection.rule_changed')

  test('when the version that the answer names is in force, once', async () => {
    await reject(3)
    expect(await answer({ cluster: await keyOf(), kind: 'fixed', version: 1 })).toMatchObject({ ok: true })
    expect((await list()).answers).toMatchObject([{ version_state: 'not_signed', told_at: null }])
    expect(await tellChangedDue(company.id)).toBe(0)
    await createTestVersion(database, company.id, { n: 1, content: {}, effectiveAt: new Date() })
    expect(await tellChangedDue(company.id)).toBe(1)
    expect(await tellChangedDue(company.id)).toBe(0)
    expect(await changed()).toMatchObject([
      { who: company.rep, detail: { reason: 'company_size', version: 1, rejections: 3 } },
    ])
    expect((await list()).answers).toMatchObject([{ version_state: 'in_force' }])
  })

  test('when a version has the edit that their cluster gave rise to, and not before', async () => {
    await reject(3)
    const cluster = await keyOf()
    const change = { anchor: 'terms', field: 'criteria.guards.form_fill', to: true }
    const done = await act(company.id, company.marketer, 'agreement.comment', async (tx, scope) => {
      const suggestion = { field: change.field, from: false, to: true }
      const input = { anchor: 'terms', body: 'No form alone.', thread_id: null, mentions: [], suggestion }
      const written = await addComment(tx, scope, input)
      const { id } = (written as unknown as { body: { id: string } }).body
      expect(await keepEdit(tx, scope, cluster, { ...change, id, words: 'No form alone' }, new Date())).toBe(
        true,
      )
      return written
    })
    expect(done).toMatchObject({ ok: true })
    const version = (n: number, isOn: boolean) =>
      createTestVersion(database, company.id, {
        n,
        content: { criteria: { guards: { form_fill: isOn } } },
        effectiveAt: new Date(),
      })
    await version(1, false)
    expect(await tellChangedDue(company.id)).toBe(0)
    await version(2, true)
    expect(await tellChangedDue(company.id)).toBe(1)
    expect(await tellChangedDue(company.id)).toBe(0)
    expect(await changed()).toMatchObject([{ who: company.rep, detail: { version: 2 } }])
  })
})

describe('marketing is told', () => {
  const tell = (daysAhead = 0) =>
    withWorkspace(company.id, async tx =>
      tellClusters(
        tx,
        await operatorScope(tx, company.id),
        new Date(Date.now() + daysAhead * 86_400_000 + 60_000),
      ),
    )
  const kinds = async () => (await told()).map(({ kind, who }) => ({ kind, who }))

  test('once when a cluster opens, and once when its answer is overdue', async () => {
    const leader = await member('marketing_leader')
    await reject(2)
    expect(await tell()).toBe(0)
    await reject(1)
    expect(await tell()).toBe(1)
    await reject(1)
    expect(await tell()).toBe(0)
    expect(await tell(13)).toBe(0)
    expect(await tell(15)).toBe(1)
    expect(await tell(16)).toBe(0)
    expect(await kinds()).toEqual([
      { kind: 'rejection.cluster_opened', who: leader },
      { kind: 'rejection.answer_overdue', who: leader },
    ])
  })

  test('anew when rejections go on after an answer, and never of what was answered', async () => {
    await member('marketing_leader')
    await reject(3)
    expect(await tellClustersDue(company.id)).toBe(1)
    expect(await tell()).toBe(0)
    expect(await answer({ cluster: await keyOf() })).toMatchObject({ ok: true })
    expect(await tell(15)).toBe(0)
    await reject(3)
    expect(await tell()).toBe(1)
  })

  test('not of history that is imported, whose answer is owed all the same', async () => {
    await member('marketing_leader')
    await reject(3)
    await database.super`update app.handoff_event set recorded_at = at + interval '3 days'
      where workspace_id = ${company.id} and kind = 'rejected'`
    expect(await tell(4)).toBe(0)
    expect(await tell(18)).toBe(1)
    expect((await kinds()).map(({ kind }) => kind)).toContain('rejection.answer_overdue')
  })
})
