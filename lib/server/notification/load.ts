import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope } from '../session'
import { getPreference } from './read'

/** How the person looking at the page is told. */
export async function loadPreference() {
  const scope = await currentScope('notification.own')
  return withWorkspace(scope.workspaceId, tx => getPreference(tx, scope), { readOnly: true })
}
