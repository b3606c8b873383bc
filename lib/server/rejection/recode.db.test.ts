import { beforeAll, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { act, addHandoffs, type TestHandoff } from '../disposition/handoff.testing'
import { undoDisposition } from '../disposition/undo'
import { voidRejection } from '../disposition/void'
import { disposeHandoff } from '../disposition/write'
import { importInto } from '../import/import-file.testing'
import { operatorScope } from '../session'
import { listOpenRejections } from './open'
import { recodeReason } from './recode'

const database = openTestDatabase()
let company: { id: string; manager: string; rep: string; marketer: string }

beforeAll(async () => {
  const { id } = await createTestWorkspace(database)
  const member = (role: Parameters<typeof createTestMember>[2]) => createTestMember(database, id, role)
  company = {
    id,
    manager: await member('sales_manager'),
    rep: await member('sales_rep'),
    marketer: await member('marketer'),
  }
})

async function rejected(note = 'They only wanted our price list.'): Promise<TestHandoff> {
  const [handoff] = await addHandoffs(company.id, 1)
  if (!handoff) throw new Error('no handoff')
  const answer = { disposition: 'reject' as const, reason: 'other', note }
  const done = await act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
    disposeHandoff(tx, scope, { id: handoff.id, ...answer }),
  )
  expect(done.ok).toBe(true)
  return handoff
}

const recode = (id: string, reason: string, userId = company.manager) =>
  act(company.id, userId, 'rejection.recode', (tx, scope) =>
    recodeReason(tx, scope, { id, reason, why: 'The note says what they wanted.' } as Parameters<
      typeof recodeReason
    >[2]),
  )

const open = () =>
  withWorkspace(company.id, async tx => listOpenRejections(tx, await operatorScope(tx, company.id), {}))

async function stored({ id, leadId }: TestHandoff) {
  const [handoff] =
    await database.super`select disposition, reason, verdict, revision from app.handoff where id = ${id}`
  const facts = await database.super`select kind, reason, retracted, slot from app.handoff_event
    where lead_id = ${leadId} and kind = 'rejected' order by recorded_at`
  const audit = await database.super`select verb, before, after, reason from app.audit_event
    where object_id = ${id} and verb = 'handoff.reason_recoded'`
  return { handoff, facts, audit }
}

describe('re-coding', () => {
  test('changes what the statistics follow, and nothing that was said', async () => {
    const handoff = await rejected()
    const before = await open()
    expect(before.uncoded.rows.map(row => row.id)).toContain(handoff.id)
    expect(before.uncoded.rows.find(row => row.id === handoff.id)?.note).toBe(
      'They only wanted our price list.',
    )
    const written = await recode(handoff.id, 'content_only')
    expect(written).toMatchObject({ ok: true, body: { reason: 'content_only', verdict: 'criteria' } })
    const { handoff: row, facts, audit } = await stored(handoff)
    expect(row).toMatchObject({ disposition: 'rejected', reason: 'content_only', verdict: 'criteria' })
    expect(facts.map(fact => fact.reason)).toEqual(['other', 'content_only'])
    expect(facts.every(fact => !fact.retracted)).toBe(true)
    expect(audit).toEqual([
      {
        verb: 'handoff.reason_recoded',
        before: { reason: 'other' },
        after: { reason: 'content_only' },
        reason: 'The note says what they wanted.',
      },
    ])
    expect((await open()).uncoded.total).toBe(before.uncoded.total - 1)
  })

  test('once more gives another reason; the same again is refused', async () => {
    const handoff = await rejected()
    await recode(handoff.id, 'content_only')
    expect(await recode(handoff.id, 'content_only')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await recode(handoff.id, 'geography')).toMatchObject({ ok: true })
    expect((await stored(handoff)).handoff).toMatchObject({ reason: 'geography' })
  })

  test('an answer that is voided takes its re-coding with it', async () => {
    const handoff = await rejected()
    await recode(handoff.id, 'geography')
    const done = await act(company.id, company.manager, 'handoff.void', (tx, scope) =>
      voidRejection(tx, scope, { id: handoff.id, reason: 'It was a mix-up of names.' }),
    )
    expect(done.ok).toBe(true)
    expect((await stored(handoff)).handoff).toMatchObject({ disposition: null, reason: null })
  })

  test('cannot be undone by the answer’s own undo, which would leave half of it', async () => {
    const handoff = await rejected()
    await recode(handoff.id, 'geography')
    const undone = await act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
      undoDisposition(tx, scope, { id: handoff.id }),
    )
    expect(undone).toMatchObject({ ok: false })
  })

  test('what waits, and what sales took, has no reason to change', async () => {
    const [handoff] = await addHandoffs(company.id, 1)
    expect(await recode(handoff?.id ?? '', 'geography')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await recode('018f0000-0000-7000-8000-000000000000', 'geography')).toMatchObject({
      ok: false,
      code: 'not_found',
    })
  })

  test('is for sales managers', async () => {
    const handoff = await rejected()
    for (const userId of [company.rep, company.marketer])
      await expect(recode(handoff.id, 'geography', userId)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is not reached from another workspace', async () => {
    const handoff = await rejected()
    const other = await createTestWorkspace(database)
    const stranger = await createTestMember(database, other.id, 'sales_manager')
    const done = await act(other.id, stranger, 'rejection.recode', (tx, scope) =>
      recodeReason(tx, scope, { id: handoff.id, reason: 'geography', why: 'Not mine to say.' }),
    )
    expect(done).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('survives the file that told the answer, and keeps its words', async () => {
    const csv =
      'lead_id,mql_at,decision,decided_at,rejection_reason\nF1,2026-03-02T10:00:00Z,rejected,2026-03-03T10:00:00Z,Pas intéressé\n'
    const { id } = await createTestWorkspace(database)
    const manager = await createTestMember(database, id, 'sales_manager')
    await importInto(id, csv, { kind: 'leads', source: 'generic' })
    const [handoff] = await database.super<
      { id: string }[]
    >`select id from app.handoff where workspace_id = ${id}`
    const done = await act(id, manager, 'rejection.recode', (tx, scope) =>
      recodeReason(tx, scope, {
        id: handoff?.id ?? '',
        reason: 'content_only',
        why: 'It says not interested.',
      }),
    )
    expect(done).toMatchObject({ ok: true, body: { reason_label: 'Pas intéressé' } })
    const again = await importInto(id, csv, { kind: 'leads', source: 'generic' })
    expect(again.counts).toMatchObject({ unchanged: 1, updated: 0 })
    const [row] =
      await database.super`select reason, reason_label, verdict from app.handoff where workspace_id = ${id}`
    expect(row).toEqual({ reason: 'content_only', reason_label: 'Pas intéressé', verdict: 'criteria' })
  })
})
