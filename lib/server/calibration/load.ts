import 'server-only'
import { withWorkspace } from '@/db/client'
import { calibrationRequest } from '@/lib/contracts/calibration'
import { currentScope, may } from '../session'
import { getCalibration } from './read'

/** What past handoffs say about the criteria in force, as the API would answer. */
export async function loadCalibration(score: string) {
  const scope = await currentScope('replay.run')
  const parsed = calibrationRequest.safeParse(score === '' ? {} : { score })
  const request = parsed.success ? parsed.data : {}
  const answer = await withWorkspace(
    scope.workspaceId,
    tx => getCalibration(tx, scope, request, new Date()),
    {
      readOnly: true,
      pool: 'chart',
    },
  )
  return { answer, maySuggest: may(scope, 'agreement.comment'), timeZone: scope.workspace.timeZone }
}
