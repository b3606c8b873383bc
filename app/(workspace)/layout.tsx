import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { NoWorkspace } from '@/components/shell/no-workspace'
import { PAGES } from '@/components/shell/pages'
import { WorkspaceProviders } from '@/components/shell/workspace-providers'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { AppError } from '@/lib/server/errors'
import { currentScope, may } from '@/lib/server/session'
import { listOwnWorkspaces } from '@/lib/server/workspace/read'

/** Gate and shell of every page of a workspace. Awaited here, so that the signed-out get a plain redirect. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const scope = await currentScope('workspace.read').catch(withoutWorkspace)
  if (!scope) return <NoWorkspace />
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
    <WorkspaceProviders>
      <AppShell viewer={viewer} pages={pages}>
        {children}
      </AppShell>
    </WorkspaceProviders>
  )
}

/** A person without a membership is told so; everything else is for the error page. */
function withoutWorkspace(error: unknown): null {
  if (error instanceof AppError && error.code === 'forbidden') return null
  throw error
}
