import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { roundsQuery } from '@/components/alignment/queries'
import { Rounds } from '@/components/alignment/rounds'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadRounds } from '@/lib/server/alignment/load'

export const metadata: Metadata = { title: 'Do we mean the same?' }

export default function AlignmentPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={4} />}>
      <LoadedRounds />
    </Suspense>
  )
}

async function LoadedRounds() {
  const { list, timeZone } = await loadRounds()
  const client = getQueryClient()
  client.setQueryData(roundsQuery.queryKey, list)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Rounds timeZone={timeZone} />
    </HydrationBoundary>
  )
}
