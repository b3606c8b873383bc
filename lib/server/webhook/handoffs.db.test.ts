import { expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, openTestDatabase } from '@/db/testing'
import type { Action } from '@/lib/domain/policy/policy'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { behaviour } from '@/lib/domain/scoring/criteria.testing'
import { undoDisposition } from '../disposition/undo'
import { disposeHandoff } from '../disposition/write'
import { inWorkspace } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import type { Scope } from '../scope'
import { criteriaWith, event, listHandoffs, liveWorkspace, send } from '../scoring/live.testing'
import { setServerSecrets } from '../sla/server-secrets.testing'
import { createWebhook } from './write'

const database = openTestDatabase()
setServerSecrets(database)

const DEMO_CROSSES = criteriaWith({ behaviourRules: [behaviour('demo_request', 60)] })

test('an endpoint hears once of a new handoff, of its answer, and of the answer taken back', async () => {
  const id = await liveWorkspace(database, DEMO_CROSSES)
  const as = async (role: MemberRole, action: Action) => {
    const member = await createTestMember(database, id, role)
    return <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
      withWorkspace(id, async tx => work(tx, await memberScope(tx, id, member, action)))
  }
  const admin = await as('admin', 'webhook.write')
  const url = 'http://127.0.0.1:9/hook'
  await admin((tx, scope) =>
    createWebhook(tx, scope, { url, events: ['handoff.created', 'handoff.answered'] }),
  )
  await admin((tx, scope) => createWebhook(tx, scope, { url, events: ['sla.breached'] }))

  const demo = event('demo_request', '2026-06-01T10:00:00Z')
  await send(id, { events: [demo] })
  await send(id, { events: [demo] })
  const [handoff] = await listHandoffs(id)
  if (!handoff) throw new Error('no handoff')
  const manager = await as('sales_manager', 'handoff.dispose')
  await manager((tx, scope) => disposeHandoff(tx, scope, { id: handoff.id, disposition: 'accept' }))
  await manager((tx, scope) => undoDisposition(tx, scope, { id: handoff.id }))

  const told = await inWorkspace(
    id,
    tx => tx.sql`select event, payload from app.delivery where workspace_id = ${id} order by id`,
  )
  const of = { handoff_id: handoff.id }
  expect(told).toMatchObject([
    { event: 'handoff.created', payload: { ...of, route: 'scored', agreement_version: 1 } },
    { event: 'handoff.answered', payload: { ...of, disposition: 'accepted' } },
    { event: 'handoff.answered', payload: { ...of, disposition: null } },
  ])
})
