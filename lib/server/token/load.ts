import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope, may } from '../session'
import { listTokens } from './read'

/** What the page of API tokens shows; null for those who may not see them. */
export async function loadTokens() {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'token.read')) return null
  const list = await withWorkspace(scope.workspaceId, tx => listTokens(tx, scope), { readOnly: true })
  return { list, timeZone: scope.workspace.timeZone }
}
