import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { signVersion } from '@/db/sign-version'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { pauseInput } from '@/lib/contracts/pause'
import { recountInput, updateWorkspaceInput } from '@/lib/contracts/workspace'
import { plainQuery } from '@/lib/domain/metrics/query'
import type { RateResult } from '@/lib/domain/metrics/result'
import { act, addHandoffs } from '../disposition/handoff.testing'
import { importInto, planted } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import { askMetric } from '../metric/ask'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import { updateWorkspace } from '../workspace/write'
import { pauseHandoff, resumeHandoff } from './pause'
import { recountClocks } from './write'

const database = openTestDatabase()
const truth = JSON.parse(
  readFileSync(new URL('../import/fixtures/planted_dev/planted_dev_truth.json', import.meta.url), 'utf8'),
)
const asOf = new Date(truth.as_of)
const hours = [{ from: '09:00', to: '17:00' }]
const office = {
  ...{ id: 'office', name: 'New York office', time_zone: 'America/New_York' },
  weekly: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
}
const term = (route: string, amount: number, unit = 'business_hours') => ({
  ...{ id: `touch-${route}`, route, amount, unit },
  calendar: unit === 'clock_hours' ? null : 'office',
})
const BUSINESS = { calendars: [office], first_touch: [term('inbound', 4), term('scored', 16)] }
const CLOCK = {
  calendars: [],
  first_touch: [term('inbound', 4, 'clock_hours'), term('scored', 48, 'clock_hours')],
}

async function company() {
  const { id } = await createTestWorkspace(database, { timeZone: 'UTC' })
  const admin = await createTestMember(database, id, 'admin')
  const manager = await createTestMember(database, id, 'sales_manager')
  const run = <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
    withWorkspace(id, async tx => work(tx, await memberScope(tx, id, admin, 'workspace.update')))
  let revision = 0
  const setTerms = async (sla: unknown) => {
    const written = await run((tx, scope) =>
      updateWorkspace(tx, scope, updateWorkspaceInput.parse({ revision, sla }), new Date()),
    )
    if (written.ok) revision += 1
    return written
  }
  const recount = (input: unknown) =>
    act(id, admin, 'workspace.update', (tx, scope) => recountClocks(tx, scope, recountInput.parse(input)))
  return { id, manager, setTerms, recount }
}

async function attainment(id: string) {
  const answer = await withWorkspace(id, async tx =>
    askMetric(tx, await operatorScope(tx, id), { ...plainQuery('sla_attainment'), asOf: truth.as_of }, asOf),
  )
  const { met, breached, pending, void: voided } = answer.results.rows[0] as RateResult
  return { met, breached, pending, void: voided }
}

const BY_OFFICE_HOURS = { met: 251, breached: 147, pending: 2, void: 0 }
const BY_CLOCK = { met: 246, breached: 152, pending: 2, void: 0 }

const leads = (id: string) =>
  importInto(id, planted('leads.csv'), { kind: 'leads', source: 'generic', timeZone: 'UTC' })

describe('planted_dev', () => {
  test('terms set before the import hold for all of it: 251 met, 147 breached, 2 pending', async () => {
    const { id, setTerms } = await company()
    expect(await setTerms(BUSINESS)).toMatchObject({ ok: true })
    await leads(id)
    expect(await attainment(id)).toEqual(BY_OFFICE_HOURS)
  })

  test('terms set afterwards leave the clocks alone until they are counted anew, for a reason', async () => {
    const { id, setTerms, recount } = await company()
    await leads(id)
    expect(await attainment(id)).toEqual(BY_CLOCK)
    await setTerms(BUSINESS)
    await importInto(id, planted('opportunities.csv'), { kind: 'opportunities' })
    expect(await attainment(id)).toEqual(BY_CLOCK)
    expect(recountInput.safeParse({ reason: 'because' }).success).toBe(false)
    const reason = 'Office hours were meant from the first day on'
    expect(await recount({ reason })).toMatchObject({ ok: true, body: { n: 3, leads: 400 } })
    expect(await attainment(id)).toEqual(BY_OFFICE_HOURS)
    const [row] = await database.super`select reason, after from app.audit_event
      where workspace_id = ${id} and verb = 'sla.recounted'`
    expect(row).toMatchObject({ reason, after: { leads: 400 } })
    await setTerms(CLOCK)
    await recount({ reason: 'Back to the clock on the wall' })
    expect(await attainment(id)).toEqual(BY_CLOCK)
  })
})

test('a calendar that is never open is refused, with the clause named', () => {
  const never = { ...BUSINESS, calendars: [{ ...office, weekly: {} }] }
  const result = updateWorkspaceInput.safeParse({ revision: 0, sla: never })
  expect(result.error?.issues[0]).toMatchObject({ path: ['sla', 'calendars', 0, 'weekly'] })
  expect(result.error?.issues[0]?.message).toContain('never open')
  const dangling = { ...BUSINESS, calendars: [] }
  expect(updateWorkspaceInput.safeParse({ revision: 0, sla: dangling }).success).toBe(false)
})

test('an agreement in force at the start goes before the terms of the workspace', async () => {
  const { id, manager, setTerms } = await company()
  await setTerms(CLOCK)
  const leader = await createTestMember(database, id, 'marketing_leader')
  await signVersion(database.super, id, {
    ...{ n: 1, title: 'First', why: 'To begin with', content: { sla: BUSINESS } },
    ...{ effectiveAt: new Date('2020-01-01T00:00:00Z'), marketing: leader, sales: manager },
  })
  await leads(id)
  expect(await attainment(id)).toEqual(BY_OFFICE_HOURS)
})

describe('a pause', () => {
  const pause = (id: string, userId: string, handoffId: string) =>
    act(id, userId, 'handoff.dispose', (tx, scope) =>
      pauseHandoff(tx, scope, pauseInput.parse({ id: handoffId, reason: 'customer_is_away' })),
    )
  const resume = (id: string, userId: string, handoffId: string) =>
    act(id, userId, 'handoff.dispose', (tx, scope) => resumeHandoff(tx, scope, { id: handoffId }))

  test('stops the clocks, and moves what is due by the time it took', async () => {
    const { id, manager } = await company()
    const [handoff] = await addHandoffs(id, 1)
    const handoffId = handoff?.id ?? ''
    const due = async () => {
      const [row] = await database.super<{ due: Date | null; paused: Date | null }[]>`
        select due_at as due, paused_at as paused from app.handoff where id = ${handoffId}`
      return row
    }
    const before = await due()
    expect(await resume(id, manager, handoffId)).toMatchObject({ code: 'conflict' })
    expect(await pause(id, manager, handoffId)).toMatchObject({ ok: true, body: { due_at: null } })
    expect(await pause(id, manager, handoffId)).toMatchObject({ code: 'conflict' })
    expect(await due()).toMatchObject({ due: null, paused: expect.any(Date) })
    await database.super`update app.handoff_event set at = at - interval '90 minutes'
      where workspace_id = ${id} and kind = 'paused'`
    expect(await resume(id, manager, handoffId)).toMatchObject({ ok: true, body: { paused_at: null } })
    const moved = ((await due())?.due?.getTime() ?? 0) - (before?.due?.getTime() ?? 0)
    expect(Math.round(moved / 60_000)).toBe(90)
    const [audit] = await database.super`select reason from app.audit_event
      where workspace_id = ${id} and verb = 'handoff.paused'`
    expect(audit).toEqual({ reason: 'customer_is_away' })
  })

  test('marketing may not, another workspace does not see it, and of two at once one wins', async () => {
    const { id, manager } = await company()
    const other = await company()
    const [handoff] = await addHandoffs(id, 1)
    const handoffId = handoff?.id ?? ''
    const marketer = await createTestMember(database, id, 'marketer')
    await expect(pause(id, marketer, handoffId)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await pause(other.id, other.manager, handoffId)).toMatchObject({ code: 'not_found' })
    const both = await Promise.all([pause(id, manager, handoffId), pause(id, manager, handoffId)])
    expect(both.filter(written => written.ok)).toHaveLength(1)
  })
})
