import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { suggestionOptions } from '@/components/rejection/analysis-queries'
import { rejectionViewOf } from '@/components/rejection/rejection-view'
import { SubjectGone } from '@/components/rejection/subject-gone'
import { Suggestions } from '@/components/rejection/suggestions'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { rejectionParams } from '@/lib/client/rejection-params'
import { loadReporting } from '@/lib/server/metric/load'
import { loadGuards, loadSuggestions, mayDraft } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Suggestions' }

const loadParams = createLoader(rejectionParams)

export default function SuggestionsPage({ searchParams }: PageProps<'/rejections/suggestions'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedSuggestions searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedSuggestions({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadParams(searchParams)
  const reporting = await loadReporting(params.as_of)
  const { span } = rejectionViewOf(params, reporting)
  const { versions } = await loadGuards()
  const client = getQueryClient()
  const { version, cluster, clause } = params
  const list = await loadSuggestions({ span, version, cluster, clause })
  if (list === null) return <SubjectGone />
  client.setQueryData(suggestionOptions({ span, version, cluster, clause }).queryKey, list)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Suggestions
        reporting={reporting}
        versions={versions.map(({ n }) => n).reverse()}
        canDraft={await mayDraft()}
      />
    </HydrationBoundary>
  )
}
