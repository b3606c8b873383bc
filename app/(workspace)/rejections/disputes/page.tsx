import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { disputeOptions } from '@/components/dispute/dispute-queries'
import { Disputes } from '@/components/dispute/disputes'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadDisputes } from '@/lib/server/dispute/load'

export const metadata: Metadata = { title: 'Disputes' }

export default function DisputesPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <LoadedDisputes />
    </Suspense>
  )
}

async function LoadedDisputes() {
  const loaded = await loadDisputes()
  if (!loaded) return <NoLeadsForRole />
  const client = getQueryClient()
  client.setQueryData(disputeOptions.queryKey, loaded.list)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Disputes timeZone={loaded.timeZone} />
    </HydrationBoundary>
  )
}
