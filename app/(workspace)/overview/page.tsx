import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Overview } from '@/components/overview/overview'
import { listQueries, overviewQueries } from '@/components/overview/overview-queries'
import { OverviewSkeleton } from '@/components/overview/overview-skeleton'
import { NoHandoffs } from '@/components/reporting/no-handoffs'
import { PageHeader } from '@/components/ui/page-header'
import { metricKey } from '@/lib/client/metric-options'
import { getQueryClient } from '@/lib/client/query-client'
import { reportingParams } from '@/lib/client/reporting-params'
import { viewOf } from '@/lib/client/reporting-view'
import { loadAnswers, loadReporting } from '@/lib/server/metric/load'

export const metadata: Metadata = { title: 'Overview' }

const loadParams = createLoader(reportingParams)

export default function OverviewPage({ searchParams }: PageProps<'/overview'>) {
  return (
    <Suspense fallback={<OverviewSkeleton />}>
      <LoadedOverview searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedOverview({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  if (!reporting.hasHandoffs) {
    return (
      <>
        <PageHeader title="Overview" />
        <NoHandoffs canImport={reporting.canImport} />
      </>
    )
  }
  const queries = listQueries(overviewQueries(reporting, viewOf(params, reporting)))
  const client = getQueryClient()
  for (const { query, answer } of await loadAnswers(queries)) client.setQueryData(metricKey(query), answer)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Overview reporting={reporting} />
    </HydrationBoundary>
  )
}
