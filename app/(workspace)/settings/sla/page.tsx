import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SlaPanel } from '@/components/settings/sla-panel'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadWorkspace } from '@/lib/server/workspace/load'

export const metadata: Metadata = { title: 'SLA' }

export default function SlaSettingsPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <SlaSettings />
    </Suspense>
  )
}

async function SlaSettings() {
  const { workspace, mayWrite } = await loadWorkspace()
  return <SlaPanel initial={workspace} mayWrite={mayWrite} />
}
