import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { clusterOptions } from '@/components/rejection/cluster-queries'
import { Clusters } from '@/components/rejection/clusters'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadClusters } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Clusters' }

export default function ClustersPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <LoadedClusters />
    </Suspense>
  )
}

async function LoadedClusters() {
  const { list, ...rest } = await loadClusters()
  const client = getQueryClient()
  client.setQueryData(clusterOptions.queryKey, list)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Clusters {...rest} />
    </HydrationBoundary>
  )
}
