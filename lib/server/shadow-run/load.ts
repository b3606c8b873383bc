import 'server-only'
import { withWorkspace } from '@/db/client'
import { documentOf } from '@/lib/contracts/criteria-from'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { openProposal } from '../agreement/proposals'
import { readCriteria } from '../replay/read-criteria'
import { listScenarios } from '../scenario/read'
import { currentScope, may } from '../session'
import { getShadow, listShadows } from './read'

/** The shadow runs there are, the one that is looked at, and what another could be started from. */
export async function loadShadows(chosen: string | null) {
  const scope = await currentScope('replay.run')
  const now = new Date()
  return withWorkspace(
    scope.workspaceId,
    async tx => {
      const list = await listShadows(tx, scope, {}, now)
      const id = list.runs.find(run => run.id === chosen)?.id ?? list.runs[0]?.id ?? null
      const agreed = await readCriteria(tx, scope, null, now)
      const proposal = await openProposal(tx, scope)
      const { scenarios } = await listScenarios(tx, scope)
      return {
        list,
        result: id === null ? null : await getShadow(tx, scope, { id }, now),
        view: {
          timeZone: scope.workspace.timeZone,
          mayStart: may(scope, 'scenario.write'),
          inForce: agreed?.version ?? null,
          criteria: documentOf(agreed?.criteria ?? DEFAULT_CRITERIA),
          proposal: proposal && { id: proposal.id, title: proposal.title },
          scenarios: scenarios.map(({ id: own, name, base_version, changes }) => ({
            ...{ id: own, name, base_version, changes },
          })),
        },
      }
    },
    { readOnly: true, pool: 'chart' },
  )
}
