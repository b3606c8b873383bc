import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { rejectionViewOf } from '@/components/rejection/rejection-view'
import { signalOptions } from '@/components/rejection/signal-queries'
import { Signals } from '@/components/rejection/signals'
import { EmptyState } from '@/components/ui/empty-state'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { rejectionParams } from '@/lib/client/rejection-params'
import { loadReporting } from '@/lib/server/metric/load'
import { loadSignals } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Signals' }

const loadParams = createLoader(rejectionParams)

export default function SignalsPage({ searchParams }: PageProps<'/rejections/signals'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={8} />}>
      <LoadedSignals searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedSignals({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  const { span } = rejectionViewOf(params, reporting)
  const signals = await loadSignals(span)
  if (signals === null) return <EmptyState title="Signals are for the managers of both sides" />
  const client = getQueryClient()
  client.setQueryData(signalOptions({ span }).queryKey, signals)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Signals reporting={reporting} />
    </HydrationBoundary>
  )
}
