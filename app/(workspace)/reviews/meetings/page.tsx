import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { reviewsQuery } from '@/components/review/queries'
import { Reviews } from '@/components/review/reviews'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadReviews } from '@/lib/server/review/load'

export const metadata: Metadata = { title: 'Reviews' }

export default function MeetingsPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <LoadedReviews />
    </Suspense>
  )
}

async function LoadedReviews() {
  const { list, timeZone } = await loadReviews()
  const client = getQueryClient()
  client.setQueryData(reviewsQuery.queryKey, list)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Reviews timeZone={timeZone} />
    </HydrationBoundary>
  )
}
