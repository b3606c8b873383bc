import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Capacity } from '@/components/lab/capacity'
import { capacityOptions } from '@/components/lab/capacity-options'
import { capacityAsked, capacityParams } from '@/components/lab/capacity-params'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadCapacity } from '@/lib/server/capacity/load'

export const metadata: Metadata = { title: 'Capacity' }

const loadParams = createLoader(capacityParams)

export default function CapacityPage({ searchParams }: PageProps<'/lab/capacity'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedCapacity searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedCapacity({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const client = getQueryClient()
  client.setQueryData(capacityOptions(params).queryKey, await loadCapacity(capacityAsked(params)))
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Capacity />
    </HydrationBoundary>
  )
}
