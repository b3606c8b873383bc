import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope, may } from '../session'
import { getWorkspace } from './read'

/** What the page of workspace settings shows. */
export async function loadWorkspace() {
  const scope = await currentScope('workspace.read')
  const workspace = await withWorkspace(scope.workspaceId, tx => getWorkspace(tx, scope, {}, new Date()), {
    readOnly: true,
  })
  return { workspace, mayWrite: may(scope, 'workspace.update') }
}
