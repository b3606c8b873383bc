import 'server-only'
import { withWorkspace } from '@/db/client'
import { type CapacityRequest, capacityRequest } from '@/lib/contracts/capacity'
import { currentScope } from '../session'
import { getCapacity } from './read'

/** The quarters to come for a team, as the API would answer. */
export async function loadCapacity(asked: Partial<CapacityRequest>) {
  const scope = await currentScope('replay.run')
  const parsed = capacityRequest.safeParse(asked)
  const request = parsed.success ? parsed.data : capacityRequest.parse({})
  return withWorkspace(scope.workspaceId, tx => getCapacity(tx, scope, request, new Date()), {
    readOnly: true,
    pool: 'chart',
  })
}
