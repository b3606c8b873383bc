import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { reasonsByRuleOptions } from '@/components/rejection/analysis-queries'
import { listReasonQueries, reasonQueries } from '@/components/rejection/reason-queries'
import { Reasons } from '@/components/rejection/reasons'
import { rejectionViewOf } from '@/components/rejection/rejection-view'
import { NoHandoffs } from '@/components/reporting/no-handoffs'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { metricKey } from '@/lib/client/metric-options'
import { getQueryClient } from '@/lib/client/query-client'
import { rejectionParams } from '@/lib/client/rejection-params'
import { toSearchParams } from '@/lib/contracts/metric-params'
import { loadAnswers, loadReporting } from '@/lib/server/metric/load'
import { loadReasonsByRule } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Reasons' }

const loadParams = createLoader(rejectionParams)

export default function ReasonsPage({ searchParams }: PageProps<'/rejections/reasons'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedReasons searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedReasons({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  if (!reporting.hasHandoffs) {
    return (
      <>
        <PageHeader title="Reasons" />
        <NoHandoffs canImport={reporting.canImport} />
      </>
    )
  }
  const asked = reasonQueries(rejectionViewOf(params, reporting))
  const queries = listReasonQueries(asked)
  const client = getQueryClient()
  if (asked.compared === null) {
    const parameters = Object.fromEntries(toSearchParams(asked.total))
    client.setQueryData(reasonsByRuleOptions(asked.total).queryKey, await loadReasonsByRule(parameters))
  }
  for (const { query, answer } of await loadAnswers(queries)) client.setQueryData(metricKey(query), answer)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Reasons reporting={reporting} />
    </HydrationBoundary>
  )
}
