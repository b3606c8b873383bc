import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { PAGES } from '@/components/shell/pages'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { currentScope, may } from '@/lib/server/session'
import { listOwnWorkspaces } from '@/lib/server/workspace/read'

/** Gate and shell of every page of a workspace. Awaited here, so that the signed-out get a plain redirect. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const scope = await currentScope('workspace.read')
  const workspaces = scope.actor.id ? await listOwnWorkspaces(scope.actor.id) : []
  const { id, name, isSample } = scope.workspace
  const viewer = {
    name: scope.actor.name,
    roleLabel: scope.role ? ROLE_LABELS[scope.role] : '',
    workspace: { id, name, isSample },
    workspaces,
  }
  const pages = PAGES.filter(page => may(scope, page.needs)).map(page => page.key)
  return (
    <AppShell viewer={viewer} pages={pages}>
      {children}
    </AppShell>
  )
}
