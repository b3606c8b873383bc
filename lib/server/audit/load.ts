import 'server-only'
import { withWorkspace } from '@/db/client'
import { auditQuery } from '@/lib/contracts/audit'
import { currentScope, may } from '../session'
import { listAuditEvents } from './read'

/** The first page of the audit log under a filter; null for those who may not read it. */
export async function loadAudit(filter: Record<string, string | undefined>) {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'audit.read')) return null
  const query = auditQuery.safeParse(filter)
  const asked = query.success ? query.data : auditQuery.parse({})
  const list = await withWorkspace(scope.workspaceId, tx => listAuditEvents(tx, scope, asked), {
    readOnly: true,
  })
  return { list, timeZone: scope.workspace.timeZone }
}
