import 'server-only'
import { withWorkspace } from '@/db/client'
import { documentOf } from '@/lib/contracts/criteria-from'
import { type ReplayAnswer, replayRequest } from '@/lib/contracts/replay'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { currentScope, may } from '../session'
import { runReplay } from './read'
import { readCriteria } from './read-criteria'

/** What the lab starts from: a version, or the one in force; with its replay, where that is there at once. */
export async function loadLab(base: number | null) {
  const scope = await currentScope('replay.run')
  const now = new Date()
  return withWorkspace(
    scope.workspaceId,
    async tx => {
      const inForce = await readCriteria(tx, scope, null, now)
      const agreed = base === null ? inForce : await readCriteria(tx, scope, base, now).catch(() => inForce)
      const criteria = agreed?.criteria ?? DEFAULT_CRITERIA
      const answer: ReplayAnswer = await runReplay(tx, scope, { ...replayRequest.parse({}), criteria }, now)
      const view = {
        criteria: documentOf(criteria),
        version: agreed?.version ?? null,
        title: agreed?.title ?? null,
        isInForce: agreed !== null && agreed.version === inForce?.version,
        timeZone: scope.workspace.timeZone,
        maySuggest: may(scope, 'agreement.comment'),
        mayKeep: may(scope, 'scenario.write'),
      }
      return { view, answer }
    },
    { readOnly: true, pool: 'chart' },
  )
}
