import type { Metadata } from 'next'
import { Suspense } from 'react'
import { LeadList } from '@/components/lead/lead-list'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadLeads } from '@/lib/server/lead/load'
import { loadLeadParams } from './search-params'

export const metadata: Metadata = { title: 'Leads' }

type Props = PageProps<'/leads'>

export default function LeadsPage({ searchParams }: Props) {
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
