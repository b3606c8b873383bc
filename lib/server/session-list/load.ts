import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope } from '../session'
import { listSessions } from './read'

/** What the page of one's own sessions shows. */
export async function loadSessions() {
  const scope = await currentScope('session.own')
  const list = await withWorkspace(scope.workspaceId, tx => listSessions(tx, scope), { readOnly: true })
  return { list, timeZone: scope.workspace.timeZone }
}
