import { beforeAll, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { type QueueQuery, queueQuery } from '@/lib/contracts/queue'
import { claimHandoff } from '../disposition/claim'
import { act, addHandoffs, type TestHandoff } from '../disposition/handoff.testing'
import { undoDisposition } from '../disposition/undo'
import { disposeHandoff } from '../disposition/write'
import { memberScope } from '../member-scope.testing'
import { listClaims } from './claims'
import { getPacket } from './packet'
import { listQueue } from './read'

const database = openTestDatabase()
const company = { id: '', rep: '', other: '', manager: '', marketer: '', executive: '' }
let mine: TestHandoff[] = []
let theirs: TestHandoff[] = []
let pool: TestHandoff[] = []

beforeAll(async () => {
  company.id = (await createTestWorkspace(database)).id
  company.rep = await createTestMember(database, company.id, 'sales_rep')
  company.other = await createTestMember(database, company.id, 'sales_rep')
  company.manager = await createTestMember(database, company.id, 'sales_manager')
  company.marketer = await createTestMember(database, company.id, 'marketer')
  company.executive = await createTestMember(database, company.id, 'executive')
  const owner = (id: string) => `${id}@example.com`
  mine = [
    ...(await addHandoffs(company.id, 3, { owner: owner(company.rep), hoursAgo: 2 })),
    ...(await addHandoffs(company.id, 2, { owner: owner(company.rep), hoursAgo: 30, route: 'inbound' })),
    ...(await addHandoffs(company.id, 2, { owner: owner(company.rep), hoursAgo: 40, country: 'France' })),
  ]
  theirs = await addHandoffs(company.id, 4, { owner: owner(company.other), hoursAgo: 1 })
  pool = await addHandoffs(company.id, 2, { hoursAgo: 3 })
})

const list = (userId: string, given: Record<string, unknown> = {}) =>
  withWorkspace(company.id, async tx => {
    const query: QueueQuery = queueQuery.parse(given)
    return listQueue(tx, await memberScope(tx, company.id, userId, 'handoff.list'), query, new Date())
  })
const packet = (userId: string, { id }: TestHandoff) =>
  withWorkspace(company.id, async tx =>
    getPacket(tx, await memberScope(tx, company.id, userId, 'handoff.list'), { id }, new Date()),
  )
const idsOf = (handoffs: readonly { id: string }[]) => handoffs.map(({ id }) => id).sort()

describe('views', () => {
  test('a rep sees what is theirs and the pool, a manager everything, an executive nothing', async () => {
    expect(idsOf((await list(company.rep)).handoffs)).toEqual(idsOf(mine))
    expect(idsOf((await list(company.rep, { view: 'all' })).handoffs)).toEqual(idsOf([...mine, ...pool]))
    expect(idsOf((await list(company.manager, { view: 'all' })).handoffs)).toEqual(
      idsOf([...mine, ...theirs, ...pool]),
    )
    expect((await list(company.manager)).handoffs).toEqual([])
    await expect(list(company.executive)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('what is due first is on top, and the counts say how much is left', async () => {
    const { handoffs, counts, left, oldest_due_at } = await list(company.rep, { view: 'all' })
    const due = handoffs.map(each => each.next_due_at ?? '')
    expect(due).toEqual([...due].sort())
    expect(oldest_due_at).toBe(due[0])
    expect(counts).toEqual({ mine: 7, unassigned: 2, all: 9, overdue: 2, due_soon: 2, enriched: 0 })
    expect(left).toBe(9)
  })

  test('filters narrow the list and what is left of it, and a blank is a value', async () => {
    expect(idsOf((await list(company.rep, { country: 'France' })).handoffs)).toEqual(idsOf(mine.slice(5)))
    const { left, counts } = await list(company.rep, { route: ['inbound', ''] })
    expect([left, counts.mine]).toEqual([2, 7])
    expect((await list(company.manager, { view: 'all', assignee: company.other })).left).toBe(4)
    expect((await list(company.manager, { view: 'all', source: '' })).left).toBe(13)
  })

  test('pages follow each other without a gap or a repeat', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await list(company.manager, { view: 'all', limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.handoffs.map(({ id }) => id))
      cursor = page.next_cursor
    } while (cursor)
    expect(seen).toHaveLength(13)
    expect(seen).toEqual((await list(company.manager, { view: 'all' })).handoffs.map(({ id }) => id))
    await expect(list(company.manager, { cursor: 'mine' })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('a first touch stops one clock and the answer stays due', async () => {
    const [handoff] = await addHandoffs(company.id, 1, { hoursAgo: 5, route: 'inbound' })
    if (!handoff) throw new Error('no handoff')
    const find = async () =>
      (await list(company.manager, { view: 'all' })).handoffs.find(({ id }) => id === handoff.id)
    const before = await find()
    expect(before?.next_due_at).toBe(before?.due_at)
    await database.super`update app.handoff set first_touch_at = mql_at + interval '1 hour' where id = ${handoff.id}`
    const after = await find()
    expect(after?.next_due_at).toBe(after?.answer_due_at)
    expect(Date.parse(after?.answer_due_at ?? '') - Date.parse(after?.mql_at ?? '')).toBe(5 * 86_400_000)
    await act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(tx, scope, { id: handoff.id, disposition: 'accept' }),
    )
  })

  test('what was sent back for enrichment stands in a view of its own', async () => {
    const [handoff] = await addHandoffs(company.id, 1, { hoursAgo: 1 })
    if (!handoff) throw new Error('no handoff')
    await act(company.id, company.rep, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(tx, scope, { id: handoff.id, disposition: 'enrich', missing: ['phone'] }),
    )
    const asked = await list(company.marketer, { view: 'enriched' })
    expect(idsOf(asked.handoffs)).toEqual([handoff.id])
    expect(asked.counts.enriched).toBe(1)
  })
})

describe('today', () => {
  test('counts the answers of the person asking, without what they took back', async () => {
    const [first, second] = await addHandoffs(company.id, 2, { hoursAgo: 1 })
    if (!first || !second) throw new Error('no handoffs')
    const dispose = (id: string) =>
      act(company.id, company.other, 'handoff.dispose', (tx, scope) =>
        disposeHandoff(tx, scope, { id, disposition: 'accept' }),
      )
    await dispose(first.id)
    await dispose(second.id)
    await act(company.id, company.other, 'handoff.dispose', (tx, scope) =>
      undoDisposition(tx, scope, { id: second.id }),
    )
    expect((await list(company.other)).today).toMatchObject({ accepted: 1, rejected: 0 })
    expect((await list(company.marketer)).today).toMatchObject({ accepted: 0 })
    await dispose(second.id)
  })
})

test('claims are told to whoever can see the handoff, until they lapse', async () => {
  const [handoff] = theirs
  if (!handoff) throw new Error('no handoff')
  await act(company.id, company.other, 'handoff.dispose', (tx, scope) => claimHandoff(tx, scope, handoff))
  const claims = (userId: string) =>
    withWorkspace(company.id, async tx =>
      listClaims(tx, await memberScope(tx, company.id, userId, 'handoff.list')),
    )
  expect((await claims(company.manager)).claims).toMatchObject([
    { id: handoff.id, by: { id: company.other } },
  ])
  expect((await claims(company.rep)).claims).toEqual([])
  await database.super`update app.handoff set claimed_at = now() - interval '6 minutes' where id = ${handoff.id}`
  expect((await claims(company.manager)).claims).toEqual([])
})

describe('the packet', () => {
  test('has the lead, the people and what speaks against a reason', async () => {
    const [handoff] = mine
    if (!handoff) throw new Error('no handoff')
    await act(company.id, company.rep, 'handoff.dispose', (tx, scope) => claimHandoff(tx, scope, handoff))
    const seen = await packet(company.rep, handoff)
    expect(seen).toMatchObject({
      waits: true,
      assignee: { id: company.rep },
      claim: { by: { id: company.rep } },
      lead: { company: 'Northwind', employees: 400 },
      attempts_logged: 0,
    })
    expect(seen.flags.map(flag => flag.code)).toContain('no_attempt_logged')
  })

  test('is not there for a colleague, another workspace or nobody’s id', async () => {
    const [handoff] = theirs
    if (!handoff) throw new Error('no handoff')
    const nobody = { id: '00000000-0000-7000-8000-000000000000', leadId: '' }
    const elsewhere = await createTestWorkspace(database)
    const spy = await createTestMember(database, elsewhere.id, 'sales_manager')
    const refusals = await Promise.all([
      packet(company.rep, handoff).catch((error: Error) => error.message),
      packet(company.rep, nobody).catch((error: Error) => error.message),
      withWorkspace(elsewhere.id, async tx =>
        getPacket(
          tx,
          await memberScope(tx, elsewhere.id, spy, 'handoff.list'),
          { id: handoff.id },
          new Date(),
        ),
      ).catch((error: Error) => error.message),
    ])
    expect(new Set(refusals)).toEqual(new Set(['There is no such handoff, or it is not one of yours.']))
  })

  test('names other leads with the same address', async () => {
    const [a, b] = await addHandoffs(company.id, 2)
    if (!a || !b) throw new Error('no handoffs')
    for (const { leadId } of [a, b])
      await database.super`insert into app.lead_contact (workspace_id, lead_id, full_name, email, email_normal)
        values (${company.id}, ${leadId}, 'Ada Byron', 'Ada@example.com', 'ada@example.com')`
    expect((await packet(company.manager, a)).duplicates).toMatchObject([{ id: b.leadId, name: 'Ada Byron' }])
  })
})
