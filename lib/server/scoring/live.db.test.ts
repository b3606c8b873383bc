import { describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, openTestDatabase } from '@/db/testing'
import { disposeInput } from '@/lib/contracts/disposition'
import { handoffPacket } from '@/lib/contracts/handoff-packet'
import { DEFAULT_ROUTING } from '@/lib/domain/routing/routing'
import { behaviour, PLANTED_GATES } from '@/lib/domain/scoring/criteria.testing'
import { disposeHandoff } from '../disposition/write'
import { importInto, inWorkspace, operator } from '../import/import-file.testing'
import { undoImport } from '../import/undo-import'
import { memberScope } from '../member-scope.testing'
import { criteriaWith, event, type LiveHandoff, listHandoffs, liveWorkspace, send } from './live.testing'

const database = openTestDatabase()

/** Twenty points a view, the line at fifty: the third view crosses it. */
const THIRD_VIEW = criteriaWith({ behaviourRules: [behaviour('page_view', 20)] })
const DAYS = ['2026-06-01T10:00:00Z', '2026-06-02T10:00:00Z', '2026-06-03T10:00:00Z'] as const
const views = (lead = 'L1') => DAYS.map(at => event('page_view', at, { lead_id: lead }))

async function auditOf(workspaceId: string, verb: string): Promise<readonly unknown[]> {
  return inWorkspace(
    workspaceId,
    tx => tx.sql`select object_id, before, after from app.audit_event
      where workspace_id = ${workspaceId} and verb = ${verb} order by id`,
  )
}

async function dispose(workspaceId: string, handoff: LiveHandoff | undefined, answer: object): Promise<void> {
  const manager = await createTestMember(database, workspaceId, 'sales_manager')
  const input = disposeInput.parse({ id: handoff?.id, ...answer })
  const done = await withWorkspace(workspaceId, async tx =>
    disposeHandoff(tx, await memberScope(tx, workspaceId, manager, 'handoff.dispose'), input),
  )
  if (!done.ok) throw new Error(done.message)
}

describe('crossing the line', () => {
  test('makes one handoff with facts, packet, version and audit row, all at once', async () => {
    const id = await liveWorkspace(database, { ...THIRD_VIEW, gates: PLANTED_GATES.slice(0, 1) })
    const [first, second, third] = views()
    expect((await send(id, { events: [first, second] })).handoffs).toEqual([])
    const { handoffs } = await send(id, { events: [third] })
    const [handoff, ...others] = await listHandoffs(id)
    expect(others).toEqual([])
    expect(handoffs).toEqual([handoff?.id])
    expect(handoff).toMatchObject({
      lead: 'L1',
      origin: 'scored',
      route: 'scored',
      agreementVersion: 1,
      n: 1,
    })
    expect(handoff?.mqlAt?.toISOString()).toBe('2026-06-03T10:00:00.000Z')
    const packet = handoffPacket.parse(handoff?.packet)
    expect(packet).toMatchObject({ agreement_version: 1, route: 'scored', trigger: 'engagement' })
    expect(packet.score.total).toBe(60)
    expect(packet.score.lines.map(line => line.points)).toEqual([20, 20, 20])
    expect(packet.score.gates).toMatchObject([{ name: 'At least 50 employees', state: 'passed', value: 400 }])
    expect(packet.engagement).toMatchObject({ events: 3, by_type: [{ type: 'page_view', n: 3 }] })
    expect(packet.failure_mode).toBe('healthy')
    expect(await auditOf(id, 'handoff.created')).toMatchObject([
      { object_id: handoff?.id, after: { score: 60 } },
    ])
    expect((await send(id, { events: [third, ...views()] })).handoffs).toEqual([])
    expect(await listHandoffs(id)).toHaveLength(1)
  })

  test('happens once, however often and at however many places the same events are delivered', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    const events = views()
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(id, { events })))
    expect(answers.flatMap(answer => answer.handoffs)).toHaveLength(1)
    expect(answers.reduce((n, answer) => n + answer.counts.created, 0)).toBe(3)
    expect(await listHandoffs(id)).toHaveLength(1)
    expect(await auditOf(id, 'handoff.created')).toHaveLength(1)
  })

  test('is seen when what crosses arrives in several deliveries at the same time', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW, { leads: 20 })
    const deliveries = Array.from({ length: 20 }, (_, i) => views(`L${i + 1}`)).flat()
    await Promise.all(deliveries.map(each => send(id, { events: [each] })))
    const handoffs = await listHandoffs(id)
    expect(handoffs).toHaveLength(20)
    expect(new Set(handoffs.map(each => each.mqlAt?.toISOString()))).toEqual(
      new Set([`${DAYS[2].slice(0, 19)}.000Z`]),
    )
  })

  test('gives the handoff to whom the rules say', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    const rep = await createTestMember(database, id, 'sales_rep')
    const routing = { ...DEFAULT_ROUTING, isOn: true, members: [rep] }
    await database.super`update app.workspace set settings = settings || ${database.super.json({ routing })}
      where workspace_id = ${id}`
    await send(id, { events: views() })
    expect(await listHandoffs(id)).toMatchObject([{ assigneeId: rep }])
  })

  test('a hand-raise passes over the line', async () => {
    const inbound = { events: ['demo_request'], bypasses: ['form_fill', 'single_session'] as const }
    const id = await liveWorkspace(
      database,
      criteriaWith({ ...THIRD_VIEW, routes: { inbound, scored: true, pql: null } }),
    )
    await send(id, { events: [event('demo_request', DAYS[0])] })
    expect(await listHandoffs(id)).toMatchObject([{ origin: 'inbound', route: 'inbound' }])
  })
})

describe('what is told late', () => {
  test('moves a handoff nobody has begun to when the lead really crossed, and freezes the packet of then', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    await send(id, { events: views() })
    const [before] = await listHandoffs(id)
    await send(id, { events: [event('page_view', '2026-06-01T12:00:00Z')] })
    const [after, ...others] = await listHandoffs(id)
    expect(others).toEqual([])
    expect(after).toMatchObject({ id: before?.id, n: 1, origin: 'scored' })
    expect(after?.mqlAt?.toISOString()).toBe('2026-06-02T10:00:00.000Z')
    expect(after?.packet?.mql_at).toBe('2026-06-02T10:00:00.000Z')
    expect(await auditOf(id, 'handoff.corrected')).toMatchObject([
      { before: { mql_at: '2026-06-03T10:00:00.000Z' }, after: { mql_at: '2026-06-02T10:00:00.000Z' } },
    ])
  })

  test('takes a handoff back that was never earned, while nobody has begun', async () => {
    const criteria = criteriaWith({
      behaviourRules: [behaviour('page_view', 20), behaviour('unsubscribe', -50)],
    })
    const id = await liveWorkspace(database, criteria)
    await send(id, { events: views() })
    await send(id, { events: [event('unsubscribe', '2026-06-01T12:00:00Z')] })
    expect(await listHandoffs(id)).toEqual([])
    expect(await auditOf(id, 'handoff.withdrawn')).toHaveLength(1)
    const more = ['2026-06-04T10:00:00Z', '2026-06-05T10:00:00Z', '2026-06-06T10:00:00Z']
    await send(id, { events: more.map(at => event('page_view', at)) })
    const [again] = await listHandoffs(id)
    expect(again).toMatchObject({ n: 1, origin: 'scored' })
    expect(again?.mqlAt?.toISOString()).toBe('2026-06-05T10:00:00.000Z')
  })

  test.each(['answered', 'touched'])('leaves a handoff that was %s as it was', async begun => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    await send(id, { events: views() })
    const [before] = await listHandoffs(id)
    if (begun === 'answered') await dispose(id, before, { disposition: 'accept' })
    else await send(id, { touches: [event('call', '2026-06-03T11:00:00Z')] })
    await send(id, { events: [event('page_view', '2026-06-01T12:00:00Z')] })
    const [after] = await listHandoffs(id)
    expect(after?.mqlAt).toEqual(before?.mqlAt)
    expect(after?.packet).toEqual(before?.packet)
  })
})

describe('history is quiet', () => {
  test('what was before the agreement took effect counts, and hands nobody over', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW, { effectiveAt: '2026-06-10T00:00:00Z' })
    await send(id, { events: views() })
    expect(await listHandoffs(id)).toEqual([])
    await send(id, { events: [event('page_view', '2026-06-11T10:00:00Z')] })
    const [handoff] = await listHandoffs(id)
    expect(handoff?.mqlAt?.toISOString()).toBe('2026-06-11T10:00:00.000Z')
    expect(handoff?.packet?.score.total).toBe(80)
  })

  test('so does a backfill', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    await send(id, { events: views(), backfill: true })
    expect(await listHandoffs(id)).toEqual([])
    await send(id, { events: [event('page_view', '2026-06-11T10:00:00Z')] })
    expect((await listHandoffs(id))[0]?.mqlAt?.toISOString()).toBe('2026-06-11T10:00:00.000Z')
  })

  test('a file of the past hands nobody over, one of the last days does, and its undo takes that back', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    const fileOf = (key: string, daysAgo: number[]) =>
      `event_id,lead_id,type,occurred_at\n${daysAgo
        .map((days, i) => `${key}${i},L1,page_view,${new Date(Date.now() - days * 86_400_000).toISOString()}`)
        .join('\n')}\n`
    expect(await importInto(id, fileOf('old', [40, 30, 20]))).toMatchObject({ counts: { created: 3 } })
    expect(await listHandoffs(id)).toEqual([])
    expect(await importInto(id, fileOf('backfill', [2]), { backfill: true })).toMatchObject({
      counts: { created: 1 },
    })
    expect(await listHandoffs(id)).toEqual([])
    const recent = await importInto(id, fileOf('new', [1]))
    expect(await listHandoffs(id)).toMatchObject([{ origin: 'scored', packet: { score: { total: 100 } } }])
    const scope = await operator(id)
    const undone = await withWorkspace(id, tx => undoImport(tx, scope, { id: recent.id ?? '' }))
    expect(undone.ok).toBe(true)
    expect(await listHandoffs(id)).toEqual([])
  })

  test('nothing is scored where nothing was agreed', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW, { effectiveAt: '2026-12-01T00:00:00Z' })
    await send(id, { events: views() })
    expect(await listHandoffs(id)).toEqual([])
  })
})

describe('a lead that was handed over', () => {
  const more = (days: readonly number[], type = 'page_view') =>
    days.map(day => event(type, `2026-06-${String(day).padStart(2, '0')}T10:00:00Z`))

  test('is not handed over again while it waits, nor once it was accepted', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    await send(id, { events: views() })
    await send(id, { events: more([4, 5, 6]) })
    expect(await listHandoffs(id)).toHaveLength(1)
    await dispose(id, (await listHandoffs(id))[0], { disposition: 'accept' })
    const later = new Date(Date.now() + 60_000).toISOString()
    await send(id, { events: [event('page_view', later)] }, new Date(Date.now() + 120_000).toISOString())
    expect(await listHandoffs(id)).toHaveLength(1)
  })

  test('comes back after a rejection with meaningful engagement only, and the packet shows it', async () => {
    const guards = { recycled: true, persona_mismatch: false, form_fill: false, single_session: false }
    const criteria = criteriaWith({
      behaviourRules: [behaviour('page_view', 20), behaviour('email_open', 20)],
      guards,
    })
    const id = await liveWorkspace(database, criteria)
    await send(id, { events: views() })
    await dispose(id, (await listHandoffs(id))[0], { disposition: 'reject', reason: 'use_case_or_tech' })
    const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()
    const now = inSeconds(3_600)
    await send(id, { events: [event('page_view', '2026-06-20T10:00:00Z')] }, now)
    await send(id, { events: [event('email_open', inSeconds(60))] }, now)
    expect(await listHandoffs(id)).toHaveLength(1)
    await send(id, { events: [event('page_view', inSeconds(120))] }, now)
    const [first, second] = await listHandoffs(id)
    expect([first?.n, second?.n]).toEqual([1, 2])
    expect(second).toMatchObject({ origin: 'scored', packet: { failure_mode: 'healthy' } })
    expect(second?.packet?.recycled?.proof.map(({ type }) => type)).toEqual(['page_view'])
    expect(first?.packet?.recycled).toBeNull()
  })

  test('is left alone when an import says that it is with sales', async () => {
    const id = await liveWorkspace(database, THIRD_VIEW)
    await importInto(id, 'lead_id,route,mql_at\nL1,inbound,2026-05-01T10:00:00Z\n')
    await send(id, { events: views() })
    expect(await listHandoffs(id)).toMatchObject([{ origin: 'imported', packet: null }])
  })
})

describe('leads that a file brings', () => {
  const criteria = criteriaWith({
    fitRules: [
      {
        id: 'size',
        name: 'Size',
        field: 'employees',
        condition: { operator: 'gte', value: 1_000 },
        points: 60,
      },
    ],
  })

  test('cross at their creation when that is news, and at a change of what is known of them', async () => {
    const id = await liveWorkspace(database, criteria)
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    await importInto(
      id,
      `lead_id,created_at,employees\nNEW,${yesterday},5000\nOLD,2026-02-01T10:00:00Z,5000\nSMALL,${yesterday},5\n`,
    )
    expect(await listHandoffs(id)).toMatchObject([{ lead: 'NEW', packet: { trigger: 'creation' } }])
    await importInto(id, 'lead_id,employees\nSMALL,2000\n')
    expect(await listHandoffs(id)).toMatchObject([
      { lead: 'NEW' },
      { lead: 'SMALL', origin: 'scored', packet: { trigger: 'attributes', score: { total: 60 } } },
    ])
  })
})
