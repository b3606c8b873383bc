import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Funnel } from '@/components/funnel/funnel'
import { funnelQueries, listFunnelQueries } from '@/components/funnel/funnel-queries'
import { FunnelSkeleton } from '@/components/funnel/funnel-skeleton'
import { funnelViewOf } from '@/components/funnel/funnel-view'
import { NoHandoffs } from '@/components/reporting/no-handoffs'
import { PageHeader } from '@/components/ui/page-header'
import { metricKey } from '@/lib/client/metric-options'
import { getQueryClient } from '@/lib/client/query-client'
import { funnelParams } from '@/lib/client/reporting-params'
import { loadAnswers, loadReporting } from '@/lib/server/metric/load'

export const metadata: Metadata = { title: 'Funnel' }

const loadParams = createLoader(funnelParams)

export default function FunnelPage({ searchParams }: PageProps<'/funnel'>) {
  return (
    <Suspense fallback={<FunnelSkeleton />}>
      <LoadedFunnel searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedFunnel({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  if (!reporting.hasHandoffs) {
    return (
      <>
        <PageHeader title="Funnel" />
        <NoHandoffs canImport={reporting.canImport} />
      </>
    )
  }
  const queries = listFunnelQueries(funnelQueries(reporting, funnelViewOf(params, reporting)))
  const client = getQueryClient()
  for (const { query, answer } of await loadAnswers(queries)) client.setQueryData(metricKey(query), answer)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Funnel reporting={reporting} />
    </HydrationBoundary>
  )
}
