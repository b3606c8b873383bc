import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { packQuery, reviewQuery } from '@/components/review/queries'
import { ReviewPage } from '@/components/review/review-page'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { reviewKey } from '@/lib/contracts/review'
import { loadReview } from '@/lib/server/review/load'

export const metadata: Metadata = { title: 'Review' }

type Params = { params: Promise<{ id: string }> }

export default async function OneReviewPage({ params }: Params) {
  const { id } = await params
  if (!reviewKey.safeParse({ id }).success) notFound()
  return (
    <Suspense fallback={<TableSkeleton rows={10} />}>
      <LoadedReview id={id} />
    </Suspense>
  )
}

async function LoadedReview({ id }: { id: string }) {
  const { view, pack, ...place } = await loadReview(id)
  const client = getQueryClient()
  client.setQueryData(reviewQuery(id).queryKey, view)
  client.setQueryData(packQuery(id).queryKey, pack)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewPage id={id} {...place} />
    </HydrationBoundary>
  )
}
