import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope, may } from '../session'
import { listMembers } from './read'

/** What the page of members shows. */
export async function loadMembers() {
  const scope = await currentScope('member.read')
  const list = await withWorkspace(scope.workspaceId, tx => listMembers(tx, scope), { readOnly: true })
  return { list, mayWrite: may(scope, 'member.write'), timeZone: scope.workspace.timeZone }
}
