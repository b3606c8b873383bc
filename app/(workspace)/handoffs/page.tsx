import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Queue } from '@/components/handoff/queue'
import { queueParams } from '@/components/handoff/queue-params'
import { packetOptions, queueOptions } from '@/components/handoff/queue-queries'
import { NoQueueForRole, QueueSkeleton } from '@/components/handoff/queue-states'
import { getQueryClient } from '@/lib/client/query-client'
import { loadQueue } from '@/lib/server/queue/load'

export const metadata: Metadata = { title: 'Handoffs' }

const loadParams = createLoader(queueParams)

export default function HandoffsPage({ searchParams }: PageProps<'/handoffs'>) {
  return (
    <Suspense fallback={<QueueSkeleton />}>
      <LoadedQueue searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedQueue({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { handoff, ...params } = await loadParams(searchParams)
  const given = Object.entries(params).filter(([, value]) => value !== null)
  const loaded = await loadQueue(Object.fromEntries(given), handoff)
  if (!loaded) return <NoQueueForRole />
  const { list, packet, query, viewer } = loaded
  const client = getQueryClient()
  const look = { ...query, assignee: query.assignee ?? null }
  client.setQueryData(queueOptions(look).queryKey, { pages: [list], pageParams: [null] })
  if (packet) client.setQueryData(packetOptions(packet.id).queryKey, packet)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Queue viewer={viewer} />
    </HydrationBoundary>
  )
}
