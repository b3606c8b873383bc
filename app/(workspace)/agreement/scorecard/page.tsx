import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Scorecard } from '@/components/agreement/scorecard'
import { clusterOptions } from '@/components/rejection/cluster-queries'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { metricKey } from '@/lib/client/metric-options'
import { getQueryClient } from '@/lib/client/query-client'
import { commitmentQueries } from '@/lib/contracts/commitment-query'
import { at, listOf } from '@/lib/domain/agreement/loose'
import { loadDraftPage } from '@/lib/server/agreement/load'
import { loadAnswers, loadReporting } from '@/lib/server/metric/load'
import { loadClusters } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Scorecard' }

export default function ScorecardPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={8} />}>
      <LoadedScorecard />
    </Suspense>
  )
}

async function LoadedScorecard() {
  const [{ agreed, state }, reporting] = await Promise.all([loadDraftPage(), loadReporting(null)])
  const commitments = listOf(at(agreed, 'commitments'))
  const queries = reporting.hasHandoffs
    ? commitments.flatMap(each => Object.values(commitmentQueries(each, reporting) ?? {}))
    : []
  const client = getQueryClient()
  for (const { query, answer } of await loadAnswers(queries)) client.setQueryData(metricKey(query), answer)
  client.setQueryData(clusterOptions.queryKey, (await loadClusters()).list)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Scorecard commitments={commitments} state={state} reporting={reporting} />
    </HydrationBoundary>
  )
}
