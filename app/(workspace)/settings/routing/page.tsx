import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AbsencePanel } from '@/components/settings/absence-panel'
import { RoutingPanel } from '@/components/settings/routing-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadRouting } from '@/lib/server/routing/load'

export const metadata: Metadata = { title: 'Routing' }

export default function RoutingPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <Routing />
    </Suspense>
  )
}

async function Routing() {
  const loaded = await loadRouting()
  if (!loaded) {
    return (
      <EmptyState title="Routing is for those who work with handoffs">
        It says who of sales gets which lead. Your role sees numbers, and no single lead.
      </EmptyState>
    )
  }
  return (
    <>
      <RoutingPanel initial={loaded.routing} mayWrite={loaded.viewer.mayRoute} />
      <AbsencePanel initial={loaded.routing} viewer={loaded.viewer} />
    </>
  )
}
