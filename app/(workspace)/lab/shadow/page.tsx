import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { shadowListOptions, shadowOptions } from '@/components/lab/shadow-options'
import { shadowParams } from '@/components/lab/shadow-params'
import { ShadowRuns } from '@/components/lab/shadow-runs'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadShadows } from '@/lib/server/shadow-run/load'

export const metadata: Metadata = { title: 'Shadow runs' }

const loadParams = createLoader(shadowParams)

export default function ShadowPage({ searchParams }: PageProps<'/lab/shadow'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={8} />}>
      <LoadedShadows searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedShadows({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { run } = await loadParams(searchParams)
  const { list, result, view } = await loadShadows(run)
  const client = getQueryClient()
  client.setQueryData(shadowListOptions.queryKey, list)
  if (result) client.setQueryData(shadowOptions(result.run.id).queryKey, result)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ShadowRuns view={view} />
    </HydrationBoundary>
  )
}
