import { beforeAll, describe, expect, test } from 'vitest'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { DisposeManyInput } from '@/lib/contracts/disposition'
import { claimHandoff, releaseHandoff } from './claim'
import { act, addHandoffs, type TestHandoff } from './handoff.testing'
import { returnHandoff } from './return'
import { undoDisposition } from './undo'
import { voidRejection } from './void'
import { disposeHandoff, disposeHandoffsAtOnce } from './write'

const database = openTestDatabase()
let company: Awaited<ReturnType<typeof openCompany>>

async function openCompany() {
  const { id } = await createTestWorkspace(database)
  const member = (role: Parameters<typeof createTestMember>[2]) => createTestMember(database, id, role)
  const [manager, rep, other, marketer] = await Promise.all(
    (['sales_manager', 'sales_rep', 'sales_rep', 'marketer'] as const).map(member),
  )
  return { id, manager, rep, other, marketer } as Record<
    'id' | 'manager' | 'rep' | 'other' | 'marketer',
    string
  >
}

beforeAll(async () => {
  company = await openCompany()
})

type Answer = Omit<DisposeManyInput, 'ids'> & { revision?: number }

const dispose = (userId: string, { id }: TestHandoff, answer: Answer) =>
  act(company.id, userId, 'handoff.dispose', (tx, scope) => disposeHandoff(tx, scope, { id, ...answer }))
const undo = (userId: string, { id }: TestHandoff) =>
  act(company.id, userId, 'handoff.dispose', (tx, scope) => undoDisposition(tx, scope, { id }))
const claim = (userId: string, { id }: TestHandoff, takeOver = false) =>
  act(company.id, userId, 'handoff.dispose', (tx, scope) =>
    claimHandoff(tx, scope, { id, take_over: takeOver }),
  )

async function one(told: Parameters<typeof addHandoffs>[2] = {}): Promise<TestHandoff> {
  const [handoff] = await addHandoffs(company.id, 1, told)
  if (!handoff) throw new Error('no handoff')
  return handoff
}

async function stored({ id, leadId }: TestHandoff) {
  const [handoff] = await database.super`select * from app.handoff where id = ${id}`
  const facts =
    await database.super`select kind, retracted, reason, detail, actor_id, source_system, confidence
    from app.handoff_event where lead_id = ${leadId} and source_system = 'treaty' order by recorded_at, slot`
  const audit = await database.super`select verb, before, after, reason from app.audit_event
    where object_id = ${id} order by id`
  const notes = await database.super`select body, author_id from app.handoff_note where handoff_id = ${id}`
  return { handoff: handoff ?? {}, facts, audit, notes }
}

const soon = () => new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)

describe('answering', () => {
  test('an acceptance is a row of the ledger, a projection, an audit row and a higher revision', async () => {
    const handoff = await one()
    const before =
      await database.super`select dataset_version as n from app.workspace where workspace_id = ${company.id}`
    const written = await dispose(company.rep, handoff, { disposition: 'accept' })
    expect(written).toMatchObject({
      ok: true,
      status: 201,
      body: { disposition: 'accepted', revision: 1, flags: [] },
    })
    const { handoff: row, facts, audit } = await stored(handoff)
    expect(row).toMatchObject({
      disposition: 'accepted',
      revision: 1,
      assignee_id: company.rep,
      claimed_by: null,
    })
    expect(row.accepted_at).toEqual(row.disposed_at)
    expect(facts).toMatchObject([
      {
        kind: 'accepted',
        retracted: false,
        actor_id: company.rep,
        confidence: 'observed',
        detail: { handoff_id: handoff.id },
      },
    ])
    expect(audit).toMatchObject([{ verb: 'handoff.accepted', after: { disposition: 'accepted' } }])
    const after =
      await database.super`select dataset_version as n from app.workspace where workspace_id = ${company.id}`
    expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1)
  })

  test('a rejection keeps its reason, its note apart and what speaks against it', async () => {
    const handoff = await one()
    const answer = {
      disposition: 'reject',
      reason: 'no_response_after_n',
      attempts: 4,
      note: 'Called on Monday',
    } as const
    const written = await dispose(company.rep, handoff, answer)
    expect(written).toMatchObject({ body: { flags: [{ code: 'no_attempt_logged' }] } })
    const { handoff: row, facts, notes, audit } = await stored(handoff)
    expect(row).toMatchObject({ disposition: 'rejected', reason: 'no_response_after_n', verdict: 'process' })
    expect(facts[0]?.detail).toMatchObject({ attempts: 4, flags: ['no_attempt_logged'] })
    expect(notes).toMatchObject([{ body: 'Called on Monday', author_id: company.rep }])
    expect(JSON.stringify([facts, audit, written])).not.toContain('Monday')
  })

  test('a recycling says until when, and its verdict is timing', async () => {
    const handoff = await one()
    const refused = await dispose(company.rep, handoff, { disposition: 'recycle', reason: 'not_now' })
    expect(refused).toEqual({ ok: false, code: 'invalid', message: 'until: say until when' })
    const until = soon()
    await dispose(company.rep, handoff, { disposition: 'recycle', reason: 'not_now', until })
    const { handoff: row, facts } = await stored(handoff)
    expect(row).toMatchObject({ disposition: 'recycled', verdict: 'timing' })
    expect(facts[0]?.detail).toMatchObject({ until })
  })

  test('a handoff rerouted to a colleague waits for them; their answer counts once', async () => {
    const handoff = await one()
    const reroute = { disposition: 'reroute', to_member: company.other } as const
    expect(await dispose(company.rep, handoff, reroute)).toMatchObject({ body: { requeued: true } })
    expect((await stored(handoff)).handoff).toMatchObject({
      disposition: 'rerouted',
      assignee_id: company.other,
    })
    expect(await dispose(company.rep, handoff, { disposition: 'accept' })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('You rerouted this handoff'),
    })
    expect(await dispose(company.other, handoff, { disposition: 'accept' })).toMatchObject({ ok: true })
    expect((await stored(handoff)).handoff).toMatchObject({ disposition: 'accepted', revision: 2 })
    expect(await dispose(company.other, handoff, { disposition: 'accept' })).toMatchObject({
      code: 'conflict',
    })
  })

  test('one can reroute only to somebody who works on handoffs here', async () => {
    const handoff = await one()
    const stranger = await createTestMember(database, (await createTestWorkspace(database)).id, 'sales_rep')
    for (const to_member of [company.marketer, stranger])
      expect(await dispose(company.rep, handoff, { disposition: 'reroute', to_member })).toMatchObject({
        code: 'invalid',
      })
  })

  test('a merge points the lead at the one that stays', async () => {
    const [handoff, kept] = [await one(), await one()]
    const merge = { disposition: 'merge', into_lead: kept.leadId } as const
    expect(await dispose(company.rep, handoff, merge)).toMatchObject({ ok: true })
    const [lead] = await database.super`select merged_into_id from app.lead where id = ${handoff.leadId}`
    expect(lead?.merged_into_id).toBe(kept.leadId)
    expect((await stored(handoff)).handoff).toMatchObject({ disposition: 'merged', reason: 'duplicate' })
    const back = { disposition: 'merge', into_lead: handoff.leadId } as const
    expect(await dispose(company.rep, kept, back)).toMatchObject({
      message: 'into_lead: was merged into another lead itself',
    })
  })

  test('what marketing is asked for comes back to the queue when it is there', async () => {
    const handoff = await one()
    await dispose(company.rep, handoff, { disposition: 'enrich', missing: ['phone', 'company_size'] })
    const { handoff: row, facts } = await stored(handoff)
    expect(row).toMatchObject({ disposition: 'enriched', verdict: 'process', requeued_at: null })
    expect(facts[0]?.detail).toMatchObject({ missing: ['phone', 'company_size'] })
    const give = (userId: string) =>
      act(company.id, userId, 'handoff.complete', (tx, scope) =>
        returnHandoff(tx, scope, { id: handoff.id, note: 'Both added' }),
      )
    await expect(give(company.rep)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await give(company.marketer)).toMatchObject({ ok: true })
    expect(await give(company.marketer)).toMatchObject({ code: 'conflict' })
    expect(await dispose(company.rep, handoff, { disposition: 'accept' })).toMatchObject({ ok: true })
  })

  test('marketing may not answer, and an answer from another workspace finds nothing', async () => {
    const handoff = await one()
    await expect(dispose(company.marketer, handoff, { disposition: 'accept' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const elsewhere = await createTestWorkspace(database)
    const spy = await createTestMember(database, elsewhere.id, 'sales_manager')
    const answer = await act(elsewhere.id, spy, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(tx, scope, { id: handoff.id, disposition: 'accept' }),
    )
    expect(answer).toMatchObject({ ok: false, code: 'not_found' })
    expect((await stored(handoff)).handoff).toMatchObject({ disposition: null, revision: 0 })
  })

  test('a rep reaches what is theirs and what is nobody’s, and nothing else', async () => {
    const theirs = await one({ owner: `${company.other}@example.com` })
    expect((await stored(theirs)).handoff).toMatchObject({ assignee_id: company.other })
    const foreign = await one({ owner: 'Somebody in the CRM' })
    for (const handoff of [theirs, foreign])
      expect(await dispose(company.rep, handoff, { disposition: 'accept' })).toMatchObject({
        code: 'not_found',
      })
    expect(await dispose(company.manager, foreign, { disposition: 'accept' })).toMatchObject({ ok: true })
    expect(await dispose(company.rep, await one(), { disposition: 'accept' })).toMatchObject({ ok: true })
  })

  test('an older revision is refused, whoever sends it', async () => {
    const handoff = await one()
    await dispose(company.rep, handoff, { disposition: 'reroute', to_member: company.other })
    const late = await dispose(company.manager, handoff, { disposition: 'accept', revision: 0 })
    expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('changed meanwhile') })
  })

  test('reading everything anew changes nothing', async () => {
    const handoff = await one()
    await dispose(company.rep, handoff, { disposition: 'reject', reason: 'industry' })
    const before = await stored(handoff)
    await act(company.id, company.manager, 'handoff.assign', async (tx, scope) => {
      const { projectLeadIds } = await import('../handoff/project')
      await projectLeadIds(tx, scope.workspace, [handoff.leadId])
      return { ok: true, body: null, audit: [] }
    })
    expect((await stored(handoff)).handoff).toEqual(before.handoff)
  })
})

describe('many at once', () => {
  test('each succeeds or is refused by itself', async () => {
    const handoffs = await addHandoffs(company.id, 5)
    const [taken] = handoffs
    if (!taken) throw new Error('no handoff')
    await dispose(company.manager, taken, { disposition: 'accept' })
    const nobody = '00000000-0000-7000-8000-000000000000'
    const ids = [...handoffs.map(each => each.id), handoffs[1]?.id ?? '', nobody]
    const written = await act(company.id, company.rep, 'handoff.dispose', (tx, scope) =>
      disposeHandoffsAtOnce(tx, scope, { ids, disposition: 'reject', reason: 'geography' }),
    )
    expect(written).toMatchObject({ ok: true, audit: { length: 4 } })
    const { done, refused } = written.ok
      ? (written.body as { done: unknown[]; refused: { code: string }[] })
      : { done: [], refused: [] }
    expect(done).toHaveLength(4)
    expect(refused.map(each => each.code).sort()).toEqual(['conflict', 'not_found'])
  })
})

describe('taking back', () => {
  test('whoever answered can, at once, and all is as it was', async () => {
    const handoff = await one()
    const before = (await stored(handoff)).handoff
    await dispose(company.rep, handoff, {
      disposition: 'reject',
      reason: 'other',
      note: 'They build bridges, not software',
    })
    expect(await undo(company.other, handoff)).toMatchObject({ code: 'not_found' })
    expect(await undo(company.rep, handoff)).toMatchObject({ ok: true, audit: { verb: 'handoff.undone' } })
    const after = await stored(handoff)
    expect(after.handoff).toEqual({ ...before, revision: 2 })
    expect(after.facts).toMatchObject([{ retracted: false }, { retracted: true }])
    expect(after.notes).toEqual([])
    expect(await undo(company.rep, handoff)).toMatchObject({ code: 'conflict' })
    expect(await dispose(company.rep, handoff, { disposition: 'accept' })).toMatchObject({ ok: true })
  })

  test('a merge and a reroute go back with their effects', async () => {
    const [merged, rerouted, kept] = [await one(), await one(), await one()]
    await dispose(company.rep, merged, { disposition: 'merge', into_lead: kept.leadId })
    await undo(company.rep, merged)
    const [lead] = await database.super`select merged_into_id from app.lead where id = ${merged.leadId}`
    expect(lead?.merged_into_id).toBeNull()
    await dispose(company.rep, rerouted, { disposition: 'reroute', to_member: company.other })
    expect((await stored(rerouted)).handoff.assigned_at).not.toBeNull()
    await undo(company.rep, rerouted)
    expect((await stored(rerouted)).handoff).toMatchObject({
      assignee_id: null,
      assigned_at: null,
      requeued_at: null,
    })
  })

  test('not after ten seconds, and not once the handoff moved on', async () => {
    const [slow, moved] = [await one(), await one()]
    await dispose(company.rep, slow, { disposition: 'accept' })
    await database.super`update app.handoff_event set at = at - interval '12 seconds' where lead_id = ${slow.leadId} and kind = 'accepted'`
    expect(await undo(company.rep, slow)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('10 seconds'),
    })
    await dispose(company.rep, moved, { disposition: 'reroute', to_member: company.other })
    await dispose(company.other, moved, { disposition: 'accept' })
    expect(await undo(company.rep, moved)).toMatchObject({ code: 'not_found' })
  })

  test('a manager voids a rejection with a reason, in Treaty or from an import', async () => {
    const own = await one()
    await dispose(company.rep, own, { disposition: 'reject', reason: 'industry' })
    const reason = 'The industry was signed off last week'
    const voided = (userId: string, { id }: TestHandoff) =>
      act(company.id, userId, 'handoff.void', (tx, scope) => voidRejection(tx, scope, { id, reason }))
    await expect(voided(company.rep, own)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await voided(company.manager, own)).toMatchObject({ ok: true, audit: { reason } })
    expect((await stored(own)).handoff).toMatchObject({
      disposition: null,
      verdict: null,
      assignee_id: company.rep,
    })
    expect(await voided(company.manager, own)).toMatchObject({ code: 'conflict' })
    const { facts } = await stored(own)
    expect(facts.map(fact => fact.retracted)).toEqual([false, true])
  })
})

describe('claims', () => {
  test('one has one handoff on the table, and others are told who is at it', async () => {
    const [first, second] = [await one(), await one()]
    expect(await claim(company.rep, first)).toMatchObject({ body: { claimed_by: company.rep } })
    expect(await claim(company.other, first)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'sales_rep is working on this handoff.',
    })
    expect(await dispose(company.other, first, { disposition: 'accept' })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('is working on this handoff'),
    })
    await claim(company.rep, second)
    expect((await stored(first)).handoff.claimed_by).toBeNull()
    expect(await claim(company.other, second, true)).toMatchObject({ ok: true })
    expect(await dispose(company.rep, second, { disposition: 'accept', take_over: true })).toMatchObject({
      ok: true,
    })
  })

  test('a claim lapses, is let go by its owner alone, and ends with the answer', async () => {
    const handoff = await one()
    await claim(company.rep, handoff)
    const release = (userId: string) =>
      act(company.id, userId, 'handoff.dispose', (tx, scope) => releaseHandoff(tx, scope, { id: handoff.id }))
    expect(await release(company.other)).toMatchObject({ code: 'not_found' })
    await database.super`update app.handoff set claimed_at = now() - interval '6 minutes' where id = ${handoff.id}`
    expect(await claim(company.other, handoff)).toMatchObject({ ok: true })
    expect(await release(company.other)).toMatchObject({ ok: true })
    await dispose(company.rep, handoff, { disposition: 'accept' })
    expect(await claim(company.rep, handoff)).toMatchObject({ code: 'conflict' })
  })

  test('two at the same instant: one has it', async () => {
    for (let round = 0; round < 25; round++) {
      const handoff = await one()
      const both = await Promise.all([claim(company.rep, handoff), claim(company.other, handoff)])
      expect(both.map(each => each.ok).sort()).toEqual([false, true])
    }
  })
})
