import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope, may } from '../session'
import { listWebhooks } from './read'

/** What the page of webhooks shows; null for those who may not see them. */
export async function loadWebhooks() {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'webhook.read')) return null
  const list = await withWorkspace(scope.workspaceId, tx => listWebhooks(tx, scope), { readOnly: true })
  return { list, timeZone: scope.workspace.timeZone }
}
