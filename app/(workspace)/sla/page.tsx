import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { FunnelSkeleton } from '@/components/funnel/funnel-skeleton'
import { NoHandoffs } from '@/components/reporting/no-handoffs'
import { SlaPage } from '@/components/sla/sla-page'
import { slaParams } from '@/components/sla/sla-params'
import {
  clocksOptions,
  listSlaQueries,
  slaHandoffOptions,
  slaQueries,
  slaSearch,
} from '@/components/sla/sla-queries'
import { slaViewOf } from '@/components/sla/sla-view'
import { PageHeader } from '@/components/ui/page-header'
import { metricKey } from '@/lib/client/metric-options'
import { getQueryClient } from '@/lib/client/query-client'
import { loadAnswers, loadReporting } from '@/lib/server/metric/load'
import { loadSla } from '@/lib/server/sla/load'

export const metadata: Metadata = { title: 'SLA' }

const loadParams = createLoader(slaParams)

export default function Page({ searchParams }: PageProps<'/sla'>) {
  return (
    <Suspense fallback={<FunnelSkeleton />}>
      <LoadedSla searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedSla({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  if (!reporting.hasHandoffs) {
    return (
      <>
        <PageHeader title="SLA" />
        <NoHandoffs canImport={reporting.canImport} />
      </>
    )
  }
  const view = slaViewOf(params, reporting)
  const client = getQueryClient()
  const queries = listSlaQueries(slaQueries(view))
  for (const { query, answer } of await loadAnswers(queries)) client.setQueryData(metricKey(query), answer)
  const { clocks, handoffs } = await loadSla(slaSearch(view), view.bucket)
  client.setQueryData(clocksOptions(view).queryKey, clocks)
  if (handoffs)
    client.setQueryData(slaHandoffOptions(view).queryKey, { pages: [handoffs], pageParams: [null] })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SlaPage reporting={reporting} />
    </HydrationBoundary>
  )
}
