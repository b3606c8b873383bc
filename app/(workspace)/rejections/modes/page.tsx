import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { guardOptions } from '@/components/rejection/analysis-queries'
import { listModeQueries, modeQueries } from '@/components/rejection/mode-queries'
import { Modes } from '@/components/rejection/modes'
import { rejectionViewOf } from '@/components/rejection/rejection-view'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { metricKey } from '@/lib/client/metric-options'
import { getQueryClient } from '@/lib/client/query-client'
import { rejectionParams } from '@/lib/client/rejection-params'
import { loadAnswers, loadReporting } from '@/lib/server/metric/load'
import { loadGuards } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Failure modes' }

const loadParams = createLoader(rejectionParams)

export default function ModesPage({ searchParams }: PageProps<'/rejections/modes'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={6} />}>
      <LoadedModes searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedModes({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  const queries = listModeQueries(modeQueries(rejectionViewOf(params, reporting)))
  const client = getQueryClient()
  for (const { query, answer } of await loadAnswers(queries)) client.setQueryData(metricKey(query), answer)
  client.setQueryData(guardOptions.queryKey, await loadGuards())
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Modes reporting={reporting} />
    </HydrationBoundary>
  )
}
