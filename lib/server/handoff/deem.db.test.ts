import { beforeEach, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestVersion, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { slaHandoffsQuery } from '@/lib/contracts/sla-report'
import { slaDocumentFrom } from '@/lib/contracts/sla-terms'
import { plainQuery } from '@/lib/domain/metrics/query'
import type { RateResult } from '@/lib/domain/metrics/result'
import { settingsTerms } from '@/lib/domain/sla/settings-terms'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { act, addHandoffs } from '../disposition/handoff.testing'
import { disposeHandoff } from '../disposition/write'
import { importInto } from '../import/import-file.testing'
import { askMetric } from '../metric/ask'
import { rowsBehind } from '../metric/rows-behind'
import { operatorScope } from '../session'
import { listSlaHandoffs } from '../sla/handoffs'
import { deemDue } from './deem'

const database = openTestDatabase()
const DAYS = 10
const OLD = { hoursAgo: 24 * 30 }
let company = { id: '', manager: '' }

beforeEach(async () => {
  const { id } = await createTestWorkspace(database)
  company = { id, manager: await createTestMember(database, id, 'sales_manager') }
})

function agree(effectiveAt = new Date('2020-01-01')) {
  const terms = settingsTerms(DEFAULT_SETTINGS)
  const deemed = { amount: DAYS * 24, unit: 'clock_hours', calendarId: null } as const
  const content = { criteria: {}, sla: slaDocumentFrom({ ...terms, deemedAcceptedAfter: deemed }) }
  return createTestVersion(database, company.id, { n: 1, content, effectiveAt })
}

const stored = () => database.super<
  { id: string; disposition: string | null; deemed: Date | null; due: Date | null; mql: Date }[]
>`
    select id, disposition, deemed_at as deemed, deemed_due_at as due, mql_at as mql from app.handoff
    where workspace_id = ${company.id} order by mql_at, id`

const notes = () => database.super`select lead_id, at from app.handoff_event
    where workspace_id = ${company.id} and kind = 'deemed_accepted'`

const waiting = () => database.super`select id from app.handoff h where h.workspace_id = ${company.id}
    and h.is_latest and h.mql_at is not null and (h.disposition is null and h.deemed_at is null or h.requeued_at >= h.disposed_at)`

const answer = (id: string, disposition: 'accept' | 'reject', reason?: string) =>
  act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
    disposeHandoff(tx, scope, { id, disposition, ...(reason ? { reason } : {}) }),
  )

async function rate(metric: Parameters<typeof plainQuery>[0]): Promise<RateResult | undefined> {
  return withWorkspace(company.id, async tx => {
    const scope = await operatorScope(tx, company.id)
    const query = { ...plainQuery(metric), form: 'to_date' as const }
    const { results } = await askMetric(tx, scope, query, new Date())
    return results.shape === 'rate' ? results.rows[0] : undefined
  })
}

test('what nobody answers is deemed accepted when its time is up, exactly once, and leaves the queue', async () => {
  await agree()
  await addHandoffs(company.id, 2, OLD)
  await addHandoffs(company.id, 1, { hoursAgo: 24 })
  expect(await waiting()).toHaveLength(3)
  expect(await deemDue(company.id)).toBe(2)
  expect(await deemDue(company.id)).toBe(0)
  const rows = await stored()
  expect(rows.map(({ deemed, due }) => deemed?.getTime() === due?.getTime())).toEqual([true, true, false])
  for (const { deemed, mql } of rows.slice(0, 2))
    expect((deemed?.getTime() ?? 0) - mql.getTime()).toBe(DAYS * 86_400_000)
  expect(await notes()).toHaveLength(2)
  expect(await waiting()).toHaveLength(1)
  const audit = await database.super`select actor_kind from app.audit_event
    where workspace_id = ${company.id} and verb = 'handoff.deemed_accepted'`
  expect(audit).toEqual([{ actor_kind: 'system' }, { actor_kind: 'system' }])
})

test('two workers at once note nothing twice', async () => {
  await agree()
  await addHandoffs(company.id, 20, OLD)
  await Promise.all([deemDue(company.id), deemDue(company.id), deemDue(company.id)])
  expect(await notes()).toHaveLength(20)
})

test('nowhere without an agreement that says so, nor before it was in force', async () => {
  await addHandoffs(company.id, 1, OLD)
  expect(await deemDue(company.id)).toBe(0)
  await agree(new Date(Date.now() - 20 * 86_400_000))
  await addHandoffs(company.id, 1, OLD)
  await addHandoffs(company.id, 1, { hoursAgo: 24 * 15 })
  expect(await deemDue(company.id)).toBe(1)
  expect((await stored()).map(({ deemed }) => deemed !== null)).toEqual([false, false, true])
})

test('imported history is deemed at the time it was due, and importing it again changes nothing', async () => {
  await agree()
  const file = `lead_id,company,route,created_at,mql_at,decision,decided_at,rejection_reason
L1,Acme,scored,2026-01-01T00:00:00Z,2026-01-05T09:00:00Z,,,
L2,Bolt,scored,2026-01-01T00:00:00Z,2026-01-06T09:00:00Z,accepted,2026-01-07T09:00:00Z,
`
  const kind = { kind: 'leads', source: 'generic', timeZone: 'UTC' } as const
  await importInto(company.id, file, kind)
  expect(await deemDue(company.id)).toBe(1)
  await importInto(company.id, file.replace('Acme', 'Acme GmbH'), kind)
  expect(await deemDue(company.id)).toBe(0)
  expect(await stored()).toMatchObject([
    { deemed: new Date('2026-01-15T09:00:00Z'), disposition: null },
    { deemed: null, disposition: 'accepted' },
  ])
  expect(await notes()).toHaveLength(1)
  // An answer that is told late and was given in time takes the place of the silence.
  await importInto(
    company.id,
    file.replace(
      '2026-01-05T09:00:00Z,,,',
      '2026-01-05T09:00:00Z,rejected,2026-01-08T09:00:00Z,company_size',
    ),
    kind,
  )
  expect(await stored()).toMatchObject([{ deemed: null, disposition: 'rejected' }, { deemed: null }])
  expect(await deemDue(company.id)).toBe(0)
})

describe('in numbers', () => {
  test('it is told beside the rate, opens to its leads, and is never a yes of sales', async () => {
    await agree()
    const [one, two] = await addHandoffs(company.id, 4, OLD)
    await answer(one?.id ?? '', 'accept')
    await answer(two?.id ?? '', 'reject', 'company_size')
    const before = await rate('acceptance_delivered')
    expect(before).toMatchObject({ numerator: 1, denominator: 4, deemed: 0 })
    await deemDue(company.id)
    expect(await rate('acceptance_delivered')).toMatchObject({ numerator: 1, denominator: 4, deemed: 2 })
    expect(await rate('mql_to_sal')).toMatchObject({ numerator: 1, denominator: 4, deemed: 2 })
    expect(await rate('disposition_coverage')).toMatchObject({ numerator: 2, denominator: 4, deemed: 2 })
    expect(await rate('acceptance_quality')).toMatchObject({ numerator: 1, denominator: 2, deemed: 2 })
    const behind = await withWorkspace(company.id, async tx => {
      const scope = await operatorScope(tx, company.id)
      const query = { ...plainQuery('acceptance_delivered'), form: 'to_date' as const }
      const { where } = await rowsBehind(tx, scope, query, 'deemed', new Date())
      return tx.sql<
        { id: string }[]
      >`select r.id from app.handoff r where r.workspace_id = ${company.id} and (${where})`
    })
    const deemed = (await stored()).filter(row => row.deemed !== null)
    expect(new Set(behind.map(({ id }) => id))).toEqual(new Set(deemed.map(({ id }) => id)))
  })

  test('an answer that comes later takes it out again', async () => {
    await agree()
    const [handoff] = await addHandoffs(company.id, 1, OLD)
    await deemDue(company.id)
    expect(await answer(handoff?.id ?? '', 'reject', 'industry')).toMatchObject({ ok: true })
    expect(await rate('acceptance_delivered')).toMatchObject({ numerator: 0, denominator: 1, deemed: 0 })
    expect(await deemDue(company.id)).toBe(0)
  })
})

test('a promise that was broken stays broken, and says what silence came to', async () => {
  await agree()
  await addHandoffs(company.id, 1, OLD)
  const broken = () =>
    withWorkspace(company.id, async tx => {
      const scope = await operatorScope(tx, company.id)
      return listSlaHandoffs(tx, scope, slaHandoffsQuery.parse({}), new Date())
    })
  const before = await broken()
  expect(before).toMatchObject({ total: 1, handoffs: [{ disposition: null, deemed_at: null }] })
  await deemDue(company.id)
  const [row] = await stored()
  const after = await broken()
  expect(row?.deemed).not.toBeNull()
  expect(after).toMatchObject({
    total: 1,
    handoffs: [{ disposition: null, deemed_at: row?.deemed?.toISOString() }],
  })
  expect((await rate('sla_attainment'))?.breached).toBe(1)
})
