import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Suspense } from 'react'
import { LeadList } from '@/components/lead/lead-list'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadLeads } from '@/lib/server/lead/load'
import { loadLeadParams } from './search-params'

export const metadata: Metadata = { title: 'Leads' }

type Props = PageProps<'/leads'>

export default async function LeadsPage({ searchParams }: Props) {
  const asked = await searchParams
  if (asked.metric !== undefined) redirect(`/funnel/leads?${parametersOf(asked)}` as Route)
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <Leads searchParams={searchParams} />
    </Suspense>
  )
}

async function Leads({ searchParams }: Pick<Props, 'searchParams'>) {
  const filter = await loadLeadParams(searchParams)
  const given = Object.entries(filter).filter(([, value]) => value !== null)
  const loaded = await loadLeads(Object.fromEntries(given))
  if (!loaded) return <NoLeadsForRole />
  const { list, ...rest } = loaded
  return (
    <>
      <PageHeader title={rest.own ? 'Your leads' : 'Leads'} />
      <LeadList initial={list} initialFilter={filter} {...rest} />
    </>
  )
}

/** A number opens its rows on a page of its own; the address of that page is the question. */
function parametersOf(asked: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(asked).flatMap(([key, value]) => [value ?? []].flat().map(each => [key, each]))
  return new URLSearchParams(pairs)
}
