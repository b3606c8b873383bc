import { beforeAll, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { signalList } from '@/lib/contracts/gaming-signal'
import { outcomeRowsRequest } from '@/lib/contracts/rejection'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { importInto } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import { listOutcomeRows } from './read'
import { listSignals } from './signals'

const database = openTestDatabase()
const NOW = new Date('2026-03-01T00:00:00Z')
let workspaceId = ''

/** Ada always says the same; Bo and Cy say what they find. */
function file(): string {
  const reasons = ['company_size', 'industry', 'content_only', 'geography']
  const rows = ['Ada', 'Bo', 'Cy'].flatMap(rep =>
    Array.from({ length: 30 }, (_, i) => {
      const day = String(1 + (i % 28)).padStart(2, '0')
      const reason = rep === 'Ada' ? 'industry' : reasons[i % reasons.length]
      return `${rep}${i},Acme ${i},${rep},scored,2026-01-${day}T09:00:00Z,2026-01-${day}T09:00:00Z,rejected,2026-01-${day}T15:00:00Z,${reason}`
    }),
  )
  return [
    'lead_id,company,owner,route,created_at,mql_at,decision,decided_at,rejection_reason',
    ...rows,
    '',
  ].join('\n')
}

beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  const done = await importInto(workspaceId, file(), { kind: 'leads', source: 'generic', timeZone: 'UTC' })
  expect(done.counts.failed).toBe(0)
})

const scopeOf = async (role: MemberRole, action: Parameters<typeof memberScope>[3]) => {
  const user = await createTestMember(database, workspaceId, role)
  return withWorkspace(workspaceId, tx => memberScope(tx, workspaceId, user, action))
}

async function signals() {
  const scope = await scopeOf('marketing_leader', 'signal.read')
  return signalList.parse(await withWorkspace(workspaceId, tx => listSignals(tx, scope, {}, NOW)))
}

describe('signals', () => {
  test('say who stands out, and open to exactly the handoffs that show it', async () => {
    const { signals: found, handoffs } = await signals()
    expect(handoffs).toBe(90)
    const out = found.filter(({ standing }) => standing === 'stands_out')
    expect(out).toMatchObject([
      {
        kind: 'one_reason',
        rep: 'Ada',
        reason: 'industry',
        inside: { yes: 30, of: 30 },
        outside: { of: 60 },
      },
    ])
    const scope = await scopeOf('sales_manager', 'lead.list')
    for (const { key, inside } of found) {
      const request = outcomeRowsRequest.parse({ signal: key, limit: '200' })
      const list = await withWorkspace(workspaceId, tx => listOutcomeRows(tx, scope, request, NOW))
      expect(list.total, key).toBe(inside.yes)
      expect(list.rows).toHaveLength(inside.yes)
    }
  })

  test.each(['marketer', 'sales_rep', 'executive'] as const)('are not for a %s', async role => {
    await expect(scopeOf(role, 'signal.read')).rejects.toMatchObject({ code: 'forbidden' })
    if (role === 'executive') return
    const scope = await scopeOf(role, 'lead.list')
    const request = outcomeRowsRequest.parse({ signal: 'one_reason:Ada' })
    await expect(
      withWorkspace(workspaceId, tx => listOutcomeRows(tx, scope, request, NOW)),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
