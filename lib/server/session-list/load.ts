import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope } from '../session'
import { hasOwnPassword, listSessions } from './read'

/** What the page of one's own sessions shows. */
export async function loadSessions() {
  const scope = await currentScope('session.own')
  const { list, hasPassword } = await withWorkspace(
    scope.workspaceId,
    async tx => ({ list: await listSessions(tx, scope), hasPassword: await hasOwnPassword(tx, scope) }),
    { readOnly: true },
  )
  return { list, hasPassword, timeZone: scope.workspace.timeZone }
}
