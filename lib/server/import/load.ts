import 'server-only'
import { withWorkspace } from '@/db/client'
import { env } from '../env'
import { currentScope, may } from '../session'
import { listImports } from './read'

const SHOWN = 25

/** What the data page shows; null for those who neither import nor need to. */
export async function loadImports() {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'import.read')) return null
  const query = { limit: SHOWN, cursor: undefined }
  const list = await withWorkspace(scope.workspaceId, tx => listImports(tx, scope, query), { readOnly: true })
  const { timeZone } = scope.workspace
  return {
    list,
    timeZone,
    // The browser may know other zones than the server, which is the one that has to know them.
    zones: [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])].sort(),
    baseUrl: env().TREATY_BASE_URL,
    mayImport: may(scope, 'import.write'),
    mayMakeTokens: may(scope, 'token.write'),
  }
}
