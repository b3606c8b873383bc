import { beforeEach, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { act, addHandoffs } from '../disposition/handoff.testing'
import { disposeHandoff } from '../disposition/write'
import { stopJobs } from '../job/jobs'
import { memberScope } from '../member-scope.testing'
import { listNotifications } from '../notification/read'
import { markRead, setPreference } from '../notification/write'
import { assignByHand } from '../routing/assign'
import { setServerSecrets } from './server-secrets.testing'
import { sweepWorkspace } from './sweep'

const database = openTestDatabase()
setServerSecrets(database)

let company = { id: '', rep: '', manager: '' }
beforeEach(async () => {
  const { id } = await createTestWorkspace(database)
  const [rep, manager] = [
    await createTestMember(database, id, 'sales_rep'),
    await createTestMember(database, id, 'sales_manager'),
  ]
  company = { id, rep, manager }
  return () => stopJobs()
})

/** The watch looked last so many minutes ago. */
const lookedBack = (minutes: number) =>
  database.super`update app.sla_watch set swept_until = now() - make_interval(mins => ${minutes})
    where workspace_id = ${company.id}`

const told = () =>
  database.super<{ kind: string; who: string; handoff: string }[]>`
    select kind, user_id as who, subject_id as handoff from app.notification
    where workspace_id = ${company.id} order by kind, created_at`

const HOUR = 1
/** Scored leads are due after 48 hours: one that became an MQL so long ago is due in so many hours. */
const dueIn = (hours: number) => addHandoffs(company.id, 1, { hoursAgo: 48 - hours })

async function give(ids: string[]) {
  await act(company.id, company.manager, 'handoff.assign', (tx, scope) =>
    assignByHand(tx, scope, { ids, to_member: company.rep }),
  )
}

test('the owner is reminded an hour before and told at the breach, the manager four hours later, each once', async () => {
  const soon = await dueIn(HOUR - 0.01)
  const late = await dueIn(-0.01)
  const later = await dueIn(-4.01)
  await give([...soon, ...late, ...later].map(({ id }) => id))
  await lookedBack(2)
  expect(await sweepWorkspace(company.id)).toBe(3)
  const rows = await told()
  expect(rows).toEqual([
    { kind: 'sla.breached', who: company.rep, handoff: late[0]?.id },
    { kind: 'sla.due_soon', who: company.rep, handoff: soon[0]?.id },
    { kind: 'sla.escalated', who: company.manager, handoff: later[0]?.id },
  ])
  for (let again = 0; again < 3; again++) {
    await lookedBack(2)
    expect(await sweepWorkspace(company.id)).toBe(0)
  }
  expect(await told()).toEqual(rows)
})

test('a handoff that is nobody’s is the manager’s concern', async () => {
  await dueIn(-0.01)
  await lookedBack(2)
  await sweepWorkspace(company.id)
  expect((await told()).map(each => each.who)).toEqual([company.manager])
})

test('history that is imported wakes nobody, nor do answered ones', async () => {
  await addHandoffs(company.id, 5, { hoursAgo: 24 * 60 })
  const [answered] = await dueIn(-0.01)
  await act(company.id, company.manager, 'handoff.dispose', (tx, scope) =>
    disposeHandoff(tx, scope, { id: answered?.id ?? '', disposition: 'accept' }),
  )
  await lookedBack(2)
  expect(await sweepWorkspace(company.id)).toBe(0)
})

test('after a silence of hours what passed meanwhile is told, of two workers at once by one', async () => {
  for (const hours of [-0.5, -1, -2]) await dueIn(hours)
  await lookedBack(180)
  const counts = await Promise.all([1, 2, 3].map(() => sweepWorkspace(company.id)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
})

test('a person reads what they were told, and chooses how', async () => {
  const scopeOf = <T>(work: Parameters<typeof act>[3]) =>
    act(company.id, company.manager, 'notification.own', work) as Promise<T>
  await dueIn(-0.01)
  await lookedBack(2)
  await sweepWorkspace(company.id)
  const list = () =>
    withWorkspace(company.id, async tx =>
      listNotifications(tx, await memberScope(tx, company.id, company.manager, 'notification.own'), {
        unread: false,
        limit: 30,
      }),
    )
  const { notifications, unread } = await list()
  expect(unread).toBe(1)
  expect(notifications[0]).toMatchObject({ kind: 'sla.breached', clock: 'first_touch', company: 'Northwind' })
  await scopeOf((tx, scope) => markRead(tx, scope, { all: true }))
  expect(await list()).toMatchObject({ unread: 0, notifications: [{ read_at: expect.any(String) }] })
  await scopeOf((tx, scope) => setPreference(tx, scope, { in_app: false, email: true }))
  await dueIn(-0.02)
  await lookedBack(2)
  await sweepWorkspace(company.id)
  expect((await list()).notifications).toHaveLength(1)
  expect(await told()).toHaveLength(2)
})

test('the deliveries and their jobs are there with the notification, or not at all', async () => {
  await database.super`insert into app.webhook_endpoint (workspace_id, id, url, events, secret)
    values (${company.id}, gen_random_uuid(), 'https://example.com', ${['sla.breached']}, 'sealed')`
  await dueIn(-0.01)
  await lookedBack(2)
  await sweepWorkspace(company.id)
  await lookedBack(2)
  await sweepWorkspace(company.id)
  const deliveries =
    await database.super`select id, event, state from app.delivery where workspace_id = ${company.id}`
  expect(deliveries).toMatchObject([{ event: 'sla.breached', state: 'pending' }])
  const waiting = await database.super`select data from jobs.job where name = 'delivery.send'
    and data ->> 'workspaceId' = ${company.id}`
  expect(waiting).toMatchObject([{ data: { deliveryId: deliveries[0]?.id } }])
})
