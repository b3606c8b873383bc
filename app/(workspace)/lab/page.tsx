import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Lab } from '@/components/lab/lab'
import { labParams } from '@/components/lab/lab-params'
import { LabSkeleton } from '@/components/lab/lab-skeleton'
import { replayOptions } from '@/components/lab/replay-options'
import { getQueryClient } from '@/lib/client/query-client'
import { loadLab } from '@/lib/server/replay/load'

export const metadata: Metadata = { title: 'Lab' }

const loadParams = createLoader(labParams)

export default function LabPage({ searchParams }: PageProps<'/lab'>) {
  return (
    <Suspense fallback={<LabSkeleton />}>
      <LoadedLab searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedLab({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { base } = await loadParams(searchParams)
  const { view, answer } = await loadLab(base)
  const client = getQueryClient()
  client.setQueryData(replayOptions(view.criteria).queryKey, answer)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Lab view={view} />
    </HydrationBoundary>
  )
}
