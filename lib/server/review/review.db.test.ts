import { beforeAll, describe, expect, test, vi } from 'vitest'
import { agreedText } from '@/db/agreed-text'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestVersion, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { addParagraph, MINUTES_FRAGMENT, minutesName } from '@/lib/collaboration/minutes'
import type { ReviewRecord } from '@/lib/contracts/review'
import { TEMPLATES } from '@/lib/contracts/templates/templates'
import type { Action } from '@/lib/domain/policy/policy'
import { listComments } from '../agreement/comments'
import { companyOfEditors, ORIGIN, openEditor, SECRET, synced } from '../collaboration/editor.testing'
import { settleJournals } from '../collaboration/journals'
import { startCollaboration } from '../collaboration/start'
import type { Written } from '../gate'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { closeReview } from './close'
import { decide, finishDecision, putIntoDraft, withdrawDecision } from './decide'
import { minutesText } from './minutes'
import { getReview, getReviewPack, listReviews } from './read'
import { callReview, changeReview } from './write'

const database = openTestDatabase()
const NOW = new Date('2026-10-01T15:00:00Z')
let company: { id: string; leader: string; manager: string; rep: string; executive: string }

async function createCompany() {
  const { id } = await createTestWorkspace(database)
  const since = new Date('2026-06-15T09:00:00Z')
  await createTestVersion(database, id, { n: 1, content: TEMPLATES.sales_led.content, effectiveAt: since })
  const member = (role: Parameters<typeof createTestMember>[2]) => createTestMember(database, id, role)
  const [leader, manager] = [await member('marketing_leader'), await member('sales_manager')]
  return { id, leader, manager, rep: await member('sales_rep'), executive: await member('executive') }
}

beforeAll(async () => {
  company = await createCompany()
})

type Run<T> = (tx: Tx, scope: Scope) => Promise<T>

const as = <T>(userId: string, action: Action, run: Run<T>, workspaceId = company.id): Promise<T> =>
  withWorkspace(workspaceId, async tx => run(tx, await memberScope(tx, workspaceId, userId, action)))

const idOf = (written: Written) => {
  if (!written.ok) throw new Error(written.message)
  return (written.body as { id: string }).id
}

const call = (at = '2026-10-01T15:00:00Z', workspaceId = company.id, userId = company.leader) =>
  as(userId, 'review.write', (tx, scope) => callReview(tx, scope, { scheduled_at: at }, NOW), workspaceId)

const view = (id: string, userId = company.executive) =>
  as(userId, 'review.read', (tx, scope) => getReview(tx, scope, { id }))

const decision = { body: 'Raise the gate to 100 employees.', due_day: '2026-10-15', change: null }

describe('a review from its call to its record', () => {
  let id = ''

  test('is called with the usual period, agenda and people, one at a time', async () => {
    id = idOf(await call())
    const open = await view(id)
    expect(open).toMatchObject({ n: 1, from: '2026-07-02', to: '2026-09-30', state: 'open' })
    expect(open.attendees.map(each => each.role)).not.toContain('sales_rep')
    expect(open.attendees.map(each => each.id)).toContain(company.executive)
    expect(open.agenda.length).toBeGreaterThan(3)
    expect(await call()).toMatchObject({ ok: false, code: 'conflict' })
    const list = await as(company.rep, 'review.read', (tx, scope) => listReviews(tx, scope, {}, NOW))
    expect(list.cadence).toEqual({ every_months: 3, next_at: '2026-09-15T09:00:00.000Z', overdue: true })
  })

  test('of two who change it at once one is told to look again', async () => {
    const change = (userId: string, agenda: string[]) =>
      as(userId, 'review.write', (tx, scope) => changeReview(tx, scope, { id, revision: 1, agenda }))
    const both = await Promise.all([change(company.leader, ['A']), change(company.manager, ['B'])])
    expect(both.filter(each => each.ok)).toHaveLength(1)
    expect(both.find(each => !each.ok)).toMatchObject({ code: 'conflict' })
  })

  test('decisions have an owner and a day, stand in the draft, and can be taken back', async () => {
    const done = await as(company.manager, 'review.write', (tx, scope) =>
      decide(
        tx,
        scope,
        {
          ...{ id, ...decision, owner_id: company.leader },
          change: { kind: 'clause', anchor: 'clauses/purpose' },
        },
        NOW,
      ),
    )
    const spare = idOf(
      await as(company.leader, 'review.write', (tx, scope) =>
        decide(tx, scope, { id, ...decision, body: 'Something else.', owner_id: company.rep }, NOW),
      ),
    )
    await as(company.leader, 'review.write', (tx, scope) =>
      withdrawDecision(tx, scope, { id, decision_id: spare }),
    )
    const { decisions } = await view(id)
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toMatchObject({
      id: idOf(done),
      due_day: '2026-10-15',
      change: { anchor: 'clauses/purpose', state: 'open' },
    })
    const { comments } = await as(company.leader, 'agreement.comment', listComments)
    expect(comments.at(-1)).toMatchObject({ anchor: 'clauses/purpose' })
    expect(comments.at(-1)?.body).toContain('Decided in review 1: Raise the gate to 100 employees.')
    const again = await as(company.leader, 'review.write', (tx, scope) =>
      putIntoDraft(
        tx,
        scope,
        { id, decision_id: idOf(done), change: { kind: 'clause', anchor: 'gates' } },
        NOW,
      ),
    )
    expect(again).toMatchObject({ ok: false, code: 'conflict' })
  })

  test('who owns nothing here decides nothing: another workspace, somebody who is no member', async () => {
    const elsewhere = await createCompany()
    const theirs = as(
      elsewhere.leader,
      'review.write',
      (tx, scope) => decide(tx, scope, { id, ...decision, owner_id: elsewhere.leader }, NOW),
      elsewhere.id,
    )
    await expect(theirs).rejects.toThrow('no such review')
    const stranger = await as(company.leader, 'review.write', (tx, scope) =>
      decide(tx, scope, { id, ...decision, owner_id: elsewhere.leader }, NOW),
    )
    expect(stranger).toMatchObject({ ok: false, code: 'invalid' })
    await expect(as(company.rep, 'review.write', async () => null)).rejects.toThrow('review.write')
    await expect(as(company.executive, 'review.close', async () => null)).rejects.toThrow('review.close')
  })

  test('closing keeps evidence and decisions under a hash, calls the next, and lets nothing be changed', async () => {
    const closed = await as(company.leader, 'review.close', (tx, scope) =>
      closeReview(tx, scope, { id }, NOW),
    )
    expect(closed).toMatchObject({ ok: true, audit: [{ verb: 'review.closed' }, { verb: 'review.called' }] })
    const kept = await view(id)
    expect(kept).toMatchObject({ state: 'closed', held_at: NOW.toISOString() })
    expect(kept.hash).toBe(agreedText(kept.record).hash)
    expect(kept.record?.decisions).toHaveLength(1)
    const pack = await as(company.rep, 'review.read', (tx, scope) =>
      getReviewPack(tx, scope, { id }, new Date()),
    )
    expect(pack).toEqual(kept.record?.pack)
    const next = (closed.ok ? (closed.body as { next_id: string }).next_id : '') ?? ''
    expect(await view(next)).toMatchObject({
      n: 2,
      scheduled_at: '2027-01-01T15:00:00.000Z',
      from: '2026-10-01',
    })
    const refused = [
      await as(company.leader, 'review.write', (tx, scope) =>
        changeReview(tx, scope, { id, revision: kept.revision, agenda: ['Other'] }),
      ),
      await as(company.leader, 'review.write', (tx, scope) =>
        decide(tx, scope, { id, ...decision, owner_id: company.leader }, NOW),
      ),
      await as(company.leader, 'review.write', (tx, scope) =>
        withdrawDecision(tx, scope, { id, decision_id: kept.decisions[0]?.id ?? '' }),
      ),
      await as(company.manager, 'review.close', (tx, scope) => closeReview(tx, scope, { id }, NOW)),
    ]
    expect(refused.map(each => !each.ok && each.code)).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'conflict',
    ])
  })

  test('the database itself refuses to change or delete a record', async () => {
    for (const statement of [
      `update app.review_record set canonical = '{}' where review_id = '${id}'`,
      `delete from app.review_record where review_id = '${id}'`,
      `update app.review_decision set body = 'Other' where review_id = '${id}'`,
    ])
      await expect(withWorkspace(company.id, tx => tx.sql.unsafe(statement))).rejects.toThrow(
        'permission denied',
      )
    const [row] = await database.super<{ content: ReviewRecord }[]>`select content from app.review_record
      where review_id = ${id}`
    expect(row?.content.n).toBe(1)
  })

  test('what was decided is done later, and the next review is told', async () => {
    const { decisions } = await view(id)
    const key = { id, decision_id: decisions[0]?.id ?? '' }
    const finish = () => as(company.leader, 'review.write', (tx, scope) => finishDecision(tx, scope, key))
    expect(await finish()).toMatchObject({ ok: true })
    expect(await finish()).toMatchObject({ ok: false, code: 'conflict' })
    const list = await as(company.leader, 'review.read', (tx, scope) => listReviews(tx, scope, {}, NOW))
    const next = list.reviews.find(each => each.state === 'open')?.id ?? ''
    const pack = await as(company.leader, 'review.read', (tx, scope) =>
      getReviewPack(tx, scope, { id: next }, new Date()),
    )
    expect(pack.earlier).toMatchObject([{ body: decision.body, done_at: expect.any(String) }])
  })
})

describe('minutes', () => {
  test('are written by several at once, only read by others, and end with the review', async () => {
    Object.assign(process.env, {
      ...{ TREATY_SECRET: SECRET, TREATY_BASE_URL: ORIGIN, TREATY_LOG_LEVEL: 'silent' },
    })
    const address = (await startCollaboration()).replace('http', 'ws')
    const editors = await companyOfEditors(database)
    const [maya, sam, rita] = [
      await editors.member('marketing_leader'),
      await editors.member('sales_manager'),
      await editors.member('sales_rep'),
    ]
    const own = <T>(userId: string, action: Action, run: Run<T>) => as(userId, action, run, editors.id)
    const id = idOf(
      await own(maya.userId, 'review.write', (tx, scope) =>
        callReview(tx, scope, { scheduled_at: NOW.toISOString() }, NOW),
      ),
    )
    const name = minutesName(editors.id, id)
    const open = (cookie: string) => openEditor({ address, workspaceId: name, cookie })
    const [first, second, reader] = [open(maya.cookie), open(sam.cookie), open(rita.cookie)]
    await Promise.all([synced(first), synced(second), synced(reader)])
    addParagraph(first.doc, 'Marketing shows the numbers.')
    addParagraph(second.doc, 'Sales agrees.')
    addParagraph(reader.doc, 'A reader writes.')
    await vi.waitFor(() => expect(first.doc.getXmlFragment(MINUTES_FRAGMENT).length).toBe(2), {
      timeout: 5_000,
    })
    await settleJournals()
    const text = () =>
      withWorkspace(editors.id, tx => minutesText(tx, { workspaceId: editors.id, reviewId: id }))
    expect(await text()).toContain('Marketing shows the numbers.')
    expect(await text()).toContain('Sales agrees.')
    expect(await text()).not.toContain('A reader')
    addParagraph(first.doc, 'The last word.')
    await vi.waitFor(() => expect(second.doc.getXmlFragment(MINUTES_FRAGMENT).length).toBe(3), {
      timeout: 5_000,
    })
    const closed = await own(sam.userId, 'review.close', (tx, scope) =>
      closeReview(tx, scope, { id }, new Date()),
    )
    expect(closed).toMatchObject({ ok: true })
    const kept = await own(sam.userId, 'review.read', (tx, scope) => getReview(tx, scope, { id }))
    expect(kept.record?.minutes).toContain('The last word.')
    addParagraph(first.doc, 'Too late.')
    await new Promise(resolve => setTimeout(resolve, 300))
    await settleJournals()
    expect(await text()).not.toContain('Too late')
    for (const each of [first, second, reader]) each.leave()
  })
})
