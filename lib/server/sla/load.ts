import 'server-only'
import { withWorkspace } from '@/db/client'
import { slaHandoffsQuery, slaQuery } from '@/lib/contracts/sla-report'
import { currentScope, may } from '../session'
import { getSlaClocks } from './clocks'
import { listSlaHandoffs } from './handoffs'

/** What the SLA page shows besides the registry's numbers; no list for those who see no single leads. */
export async function loadSla(search: readonly [string, string][], bucket: string | null) {
  const names = [...new Set(search.map(([name]) => name))]
  const asked = Object.fromEntries(
    names.map(name => {
      const given = search.flatMap(([each, value]) => (each === name ? [value] : []))
      return [name, given.length > 1 ? given : given[0]]
    }),
  )
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
    tx => listSlaHandoffs(tx, own, slaHandoffsQuery.parse(bucket ? { ...asked, bucket } : asked), now),
    { readOnly: true },
  )
  return { clocks, handoffs }
}
