import type { Metadata } from 'next'
import { Suspense } from 'react'
import { WorkspaceForm } from '@/components/settings/workspace-form'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadWorkspace } from '@/lib/server/workspace/load'

export const metadata: Metadata = { title: 'Workspace' }

export default function WorkspacePage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <Workspace />
    </Suspense>
  )
}

async function Workspace() {
  const { workspace, mayWrite } = await loadWorkspace()
  return <WorkspaceForm initial={workspace} mayWrite={mayWrite} />
}
