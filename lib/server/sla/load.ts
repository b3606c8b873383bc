import 'server-only'
import { withWorkspace } from '@/db/client'
import { slaHandoffsQuery, slaQuery } from '@/lib/contracts/sla-report'
import { currentScope, may } from '../session'
import { getSlaClocks } from './clocks'
import { listSlaHandoffs } from './handoffs'

/** What the SLA page shows besides the registry's numbers; no list for those who see no single leads. */
export async function loadSla(asked: Record<string, unknown>) {
  const scope = await currentScope('metric.read')
  const now = new Date()
  const clocks = await withWorkspace(
    scope.workspaceId,
    tx => getSlaClocks(tx, scope, slaQuery.parse(asked), now),
    { readOnly: true, pool: 'chart' },
  )
  if (!may(scope, 'handoff.list')) return { clocks, handoffs: null }
  const own = await currentScope('handoff.list')
  const handoffs = await withWorkspace(
    own.workspaceId,
    tx => listSlaHandoffs(tx, own, slaHandoffsQuery.parse(asked), now),
    { readOnly: true },
  )
  return { clocks, handoffs }
}
