import type { Metadata } from 'next'
import { Suspense } from 'react'
import { BehindNumber } from '@/components/behind/behind-number'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadBehind } from '@/lib/server/handoff/load'

export const metadata: Metadata = { title: 'Behind the number' }

type Props = PageProps<'/funnel/leads'>

export default function LeadsBehindPage({ searchParams }: Props) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LeadsBehind searchParams={searchParams} />
    </Suspense>
  )
}

async function LeadsBehind({ searchParams }: Pick<Props, 'searchParams'>) {
  const loaded = await loadBehind(await searchParams)
  if (loaded.kind === 'forbidden') return <NoLeadsForRole />
  if (loaded.kind === 'not_understood') {
    return (
      <EmptyState
        title="This link asks for something that is not there"
        action={<LinkButton href="/funnel">Go to the funnel</LinkButton>}
      >
        <p>A part of the address is missing or misspelt. Open the number once more from the funnel.</p>
      </EmptyState>
    )
  }
  return <BehindNumber {...loaded} />
}
