import type { Metadata } from 'next'
import { Suspense } from 'react'
import { NoLeadsForRole } from '@/components/lead/no-leads-for-role'
import { OutcomeRows } from '@/components/rejection/outcome-rows'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { loadOutcomeRows } from '@/lib/server/rejection/load'

export const metadata: Metadata = { title: 'Behind the count' }

type Props = PageProps<'/rejections/leads'>

export default function OutcomeRowsPage({ searchParams }: Props) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedRows searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedRows({ searchParams }: Pick<Props, 'searchParams'>) {
  const loaded = await loadOutcomeRows(await searchParams)
  if (loaded.kind === 'forbidden') return <NoLeadsForRole />
  if (loaded.kind === 'not_understood') {
    return (
      <EmptyState
        title="This link asks for something that is not there"
        action={<LinkButton href="/rejections">Go to the rejections</LinkButton>}
      >
        <p>The clause or the edit may have changed since. Open the count once more from its page.</p>
      </EmptyState>
    )
  }
  if (loaded.kind === 'found') return <OutcomeRows {...loaded} />
  return null
}
