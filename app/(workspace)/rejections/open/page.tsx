import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { openRejectionOptions } from '@/components/rejection/analysis-queries'
import { OpenRejections } from '@/components/rejection/open-rejections'
import { rejectionViewOf } from '@/components/rejection/rejection-view'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { rejectionParams } from '@/lib/client/rejection-params'
import { loadReporting } from '@/lib/server/metric/load'
import { loadOpenRejections } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'To look at' }

const loadParams = createLoader(rejectionParams)

export default function OpenRejectionsPage({ searchParams }: PageProps<'/rejections/open'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedOpen searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedOpen({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  const { span } = rejectionViewOf(params, reporting)
  const open = await loadOpenRejections(span)
  if (open === null) return <NoLeadsForRole />
  const client = getQueryClient()
  client.setQueryData(openRejectionOptions({ span }).queryKey, open)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OpenRejections reporting={reporting} />
    </HydrationBoundary>
  )
}
