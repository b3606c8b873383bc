import { expect, test } from 'vitest'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { DisposeManyInput } from '@/lib/contracts/disposition'
import { act, addHandoffs, type TestHandoff } from './handoff.testing'
import { disposeHandoff } from './write'

const database = openTestDatabase()

const ROUNDS = 1_000
const AT_ONCE = 4

test('G3 two people answer the same handoff at the same instant, 1,000 times: one winner, one clear refusal', async () => {
  const { id } = await createTestWorkspace(database)
  const rita = await createTestMember(database, id, 'sales_rep')
  const sam = await createTestMember(database, id, 'sales_manager')
  const answers: Omit<DisposeManyInput, 'ids'>[] = [
    { disposition: 'accept' },
    { disposition: 'reject', reason: 'geography' },
  ]
  const dispose = (userId: string, handoff: TestHandoff, answer: Omit<DisposeManyInput, 'ids'>) =>
    act(id, userId, 'handoff.dispose', (tx, scope) =>
      disposeHandoff(tx, scope, { id: handoff.id, ...answer }),
    )
  const outcomes = new Map<string, number>()
  const refusals = new Set<string>()
  const round = async (handoff: TestHandoff, n: number) => {
    const [first, second] = n % 2 === 0 ? [rita, sam] : [sam, rita]
    const both = await Promise.all([
      dispose(first, handoff, answers[n % 2] ?? { disposition: 'accept' }),
      dispose(second, handoff, { disposition: 'accept' }),
    ])
    const told = both
      .map(written => (written.ok ? 'won' : written.code))
      .sort()
      .join(' ')
    outcomes.set(told, (outcomes.get(told) ?? 0) + 1)
    for (const written of both) if (!written.ok) refusals.add(written.message.replace(/ .*: .*/, ' …'))
  }
  const handoffs = await addHandoffs(id, ROUNDS)
  const lanes = Array.from({ length: AT_ONCE }, async (_, lane) => {
    for (let n = lane; n < ROUNDS; n += AT_ONCE) {
      const handoff = handoffs[n]
      if (handoff) await round(handoff, n)
    }
  })
  await Promise.all(lanes)
  expect(Object.fromEntries(outcomes)).toEqual({ 'conflict won': ROUNDS })
  expect([...refusals].sort()).toEqual(['sales_manager …', 'sales_rep …'])
  const [ledger] = await database.super`select count(*)::int as facts, count(distinct lead_id)::int as leads
    from app.handoff_event where workspace_id = ${id} and source_system = 'treaty'`
  expect(ledger).toEqual({ facts: ROUNDS, leads: ROUNDS })
  const [projected] =
    await database.super`select count(*)::int as n, min(revision) as low, max(revision) as high
    from app.handoff where workspace_id = ${id} and disposition is not null`
  expect(projected).toEqual({ n: ROUNDS, low: 1, high: 1 })
  const [audited] =
    await database.super`select count(*)::int as n from app.audit_event where workspace_id = ${id}`
  expect(audited).toEqual({ n: ROUNDS })
}, 120_000)
