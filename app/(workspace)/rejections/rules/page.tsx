import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { ruleSheetOptions } from '@/components/rejection/analysis-queries'
import { rejectionViewOf } from '@/components/rejection/rejection-view'
import { Rules } from '@/components/rejection/rules'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { rejectionParams } from '@/lib/client/rejection-params'
import { loadReporting } from '@/lib/server/metric/load'
import { loadRuleSheet } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Rules' }

const loadParams = createLoader(rejectionParams)

export default function RulesPage({ searchParams }: PageProps<'/rejections/rules'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedRules searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedRules({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  const { span } = rejectionViewOf(params, reporting)
  const client = getQueryClient()
  client.setQueryData(ruleSheetOptions({ span }).queryKey, await loadRuleSheet(span))
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Rules reporting={reporting} />
    </HydrationBoundary>
  )
}
