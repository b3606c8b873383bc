import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { LeadPage } from '@/components/lead/lead-page'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { leadId } from '@/lib/contracts/lead'
import { scoreAt } from '@/lib/contracts/lead-score'
import { loadLead } from '@/lib/server/lead/load'

export const metadata: Metadata = { title: 'Lead' }

type Props = PageProps<'/leads/[id]'>

export default function OneLeadPage({ params, searchParams }: Props) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <Lead params={params} searchParams={searchParams} />
    </Suspense>
  )
}

async function Lead({ params, searchParams }: Props) {
  const asked = leadId.safeParse(await params)
  if (!asked.success) notFound()
  const at = scoreAt.safeParse((await searchParams).score_at)
  const loaded = await loadLead(asked.data.id, at.success ? at.data : null)
  if (loaded === null) notFound()
  if (loaded === 'forbidden') return <NoLeadsForRole />
  return <LeadPage {...loaded} />
}
