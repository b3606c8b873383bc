import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { roundQuery } from '@/components/alignment/queries'
import { RoundPage } from '@/components/alignment/round-page'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { roundKey } from '@/lib/contracts/alignment'
import { loadRound } from '@/lib/server/alignment/load'

export const metadata: Metadata = { title: 'Do we mean the same?' }

type Params = { params: Promise<{ id: string }> }

export default async function OneRoundPage({ params }: Params) {
  const { id } = await params
  if (!roundKey.safeParse({ id }).success) notFound()
  return (
    <Suspense fallback={<TableSkeleton rows={10} />}>
      <LoadedRound id={id} />
    </Suspense>
  )
}

async function LoadedRound({ id }: { id: string }) {
  const { round, timeZone } = await loadRound(id)
  const client = getQueryClient()
  client.setQueryData(roundQuery(id).queryKey, round)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RoundPage id={id} timeZone={timeZone} />
    </HydrationBoundary>
  )
}
