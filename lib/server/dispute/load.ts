import 'server-only'
import { withWorkspace } from '@/db/client'
import type { DisputeList } from '@/lib/contracts/dispute'
import { currentScope, may } from '../session'
import { listDisputes } from './read'

type Loaded = { list: DisputeList; timeZone: string }

/** Contested answers, as the API would list them; null for those who take no part. */
export async function loadDisputes(): Promise<Loaded | null> {
  const anyone = await currentScope('rejection.read')
  if (!may(anyone, 'dispute.read')) return null
  const scope = await currentScope('dispute.read')
  const list = await withWorkspace(scope.workspaceId, tx => listDisputes(tx, scope), { readOnly: true })
  return { list, timeZone: scope.workspace.timeZone }
}
